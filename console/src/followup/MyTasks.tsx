import { Alert, Badge, Drawer, Flex, Grid, Segmented } from "antd";
import { useEffect, useState } from "react";

import { useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useEvery } from "../common/query";
import type { Desk } from "../common/useDesk";
import type { Recorded } from "./LogAttempt";
import { recordedText } from "./recordedText";
import { TaskPanel } from "./TaskPanel";
import { TaskTable } from "./TaskTable";
import type { Attempt } from "./types";
import { useProtocols } from "./useProtocols";
import { useWorklist } from "./useWorklist";
import { nextOf, type Order } from "./worklist";

/** Roles to which protocols give tasks. */
const OWNERS = ["customer_service", "front_desk", "nurse", "doctor", "consultant"];

/** Whom to call today, one after the other; the chosen task beside the list, on a phone above it. */
export function MyTasks({ desk }: { desk: Desk }) {
  const { t, language, locale } = useLanguage();
  const { claims } = useSession();
  const owned = claims.roles.filter((role) => OWNERS.includes(role));
  const [isMine, setMine] = useState(owned.length > 0);
  const [order, setOrder] = useState<Order>("time");
  const [chosen, setChosen] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const protocols = useProtocols().data;
  const { lines, query } = useWorklist(desk, isMine ? owned : null, order);
  // How far one has come today: the contacts, whatever came of them.
  const mine = useEvery<Attempt>("followup", "/attempts", { clinic_id: desk.clinic.clinic_id, staff_id: claims.sub, date_from: desk.today, date_to: desk.today }).data ?? [];
  const isWide = Grid.useBreakpoint().lg ?? true;

  const first = lines[0]?.task_id ?? null;
  // On a wide screen the first one to call is open from the beginning, and stays so whatever comes to the list.
  useEffect(() => {
    if (isWide && first !== null) setChosen((known) => known ?? first);
  }, [isWide, first]);
  const goOn = () => setChosen(chosen === null ? null : nextOf(lines, chosen));
  const recorded = (done: Recorded) => {
    const protocol = protocols?.find(({ code }) => code === done.task.protocol);
    setLast(recordedText(t, done, protocol, desk.clinic.zone, locale, language));
    setChosen(nextOf(lines, done.task.task_id));
  };
  const overdue = lines.filter(({ isOverdue }) => isOverdue).length;
  const panel = chosen !== null && (
    <TaskPanel key={chosen} taskId={chosen} desk={desk} protocols={protocols} onRecorded={recorded} onNext={goOn} />
  );
  return (
    <>
      <Flex className="followup-bar" gap={12} wrap align="center">
        {owned.length > 0 && (
          <Segmented
            aria-label={t("followup.whose")}
            value={isMine}
            onChange={setMine}
            options={[
              { value: true, label: t("followup.mine") },
              { value: false, label: t("followup.everybody") },
            ]}
          />
        )}
        <Segmented<Order>
          aria-label={t("followup.order")}
          value={order}
          onChange={setOrder}
          options={(["time", "value"] as const).map((value) => ({ value, label: t(`followup.order.${value}`) }))}
        />
        <Flex gap={12} wrap data-testid="counts">
          <span>{t("followup.counts", { count: lines.length })}</span>
          <span className="muted">{t("followup.counts.done", { count: mine.length })}</span>
          {overdue > 0 && <Badge status="error" text={t("followup.counts.overdue", { count: overdue })} />}
        </Flex>
      </Flex>
      {last !== null && (
        <Alert className="followup-last" type="success" showIcon title={last} closable={{ onClose: () => setLast(null) }} role="status" data-testid="recorded" />
      )}
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data && (
        <div className="followup-desk">
          <section className="card" aria-label={t("followup.tab.mine")}>
            <TaskTable lines={lines} desk={desk} protocols={protocols} chosen={chosen} onChoose={setChosen} />
          </section>
          {isWide && <section className="card followup-side">{panel || <Empty>{t("followup.choose")}</Empty>}</section>}
          <Drawer open={!isWide && chosen !== null} onClose={() => setChosen(null)} placement="bottom" size="92%" title={t("followup.task")} destroyOnHidden>
            {!isWide && panel}
          </Drawer>
        </div>
      )}
    </>
  );
}
