import { Drawer } from "antd";

import type { Service } from "../api/types";
import { useFocusBack } from "../common/useFocusBack";
import { eventName, useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { ErrorNotice, Loading } from "../shell/notices";
import { mayDecide } from "./may";
import { ParkedBody } from "./ParkedBody";
import { ParkedDecision } from "./ParkedDecision";
import { ParkedHistory } from "./ParkedHistory";
import { runbookOf } from "./runbook";
import type { ParkedDetail } from "./types";
import { useMoment } from "./useMoment";
import { useParkedRecord } from "./useOperations";

/** One parked record: why it is here, what may be done, what was done, and what it says. */
export function ParkedDrawer({ service, id, onClose }: { service: Service; id: string; onClose: () => void }) {
  const { t } = useLanguage();
  useFocusBack();
  const { data, error, refetch } = useParkedRecord(service, id);
  const title = data?.event_type ? eventName(t, data.event_type) : t("operations.unreadable");
  return (
    <Drawer open size={600} onClose={onClose} title={data ? title : t("operations.parked")} data-testid="parked-drawer">
      {data ? <Detail record={data} service={service} /> : error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Loading />}
    </Drawer>
  );
}

function Detail({ record, service }: { record: ParkedDetail; service: Service }) {
  const { t } = useLanguage();
  const { roles } = useSession().claims;
  return (
    <div data-testid="parked-detail" data-state={record.state}>
      <Why record={record} service={service} />
      {record.state === "open" && mayDecide(roles) && <ParkedDecision service={service} id={record.id} />}
      {record.state === "open" && !mayDecide(roles) && <p className="muted">{t("operations.onlyadministrators")}</p>}
      <h3>{t("operations.history")}</h3>
      <ParkedHistory record={record} />
      <ParkedBody record={record} />
    </div>
  );
}

function Why({ record, service }: { record: ParkedDetail; service: Service }) {
  const { t } = useLanguage();
  const { at } = useMoment();
  const facts: [name: string, value: string][] = [
    [t("operations.why"), `${t(`operations.reason.${record.reason}`)} ${t(`operations.reason.${record.reason}.do`)}`],
    [t("operations.detail"), record.detail],
    [t("operations.parked.state"), t(`operations.state.of.${record.state}`)],
    [t("operations.service"), t(`service.${service}`)],
    [t("operations.place"), t("operations.place.of", { topic: record.topic, partition: record.partition, offset: record.offset })],
    [t("operations.parked.when"), at(record.parked_at)],
    [t("operations.runbook"), runbookOf("parked")],
  ];
  return (
    <dl className="facts" data-testid="parked-why">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
