import { Segmented } from "antd";
import { useState } from "react";

import { ShortTable, type ShortColumn } from "../common/ShortTable";
import { eventName, useLanguage } from "../i18n/names";
import { Empty, Loading } from "../shell/notices";
import type { Parked, ParkedState } from "./types";
import { useMoment } from "./useMoment";
import { useParked } from "./useOperations";

const CHOICES = ["open", "replaying", "replayed", "dropped", ""] as const satisfies (ParkedState | "")[];
const ROWS = 10;

/** Records that a service could not handle, the newest first: those that wait for a decision, or all that ever did. */
export function ParkedCard({ onOpen }: { onOpen: (record: Parked) => void }) {
  const { t } = useLanguage();
  const [state, choose] = useState<ParkedState | "">("open");
  const { records, isPending, hasMore } = useParked(state === "" ? null : state);
  const columns = useColumns(onOpen);
  return (
    <section className="card ops-parked" data-testid="parked-list">
      <header className="card-head">
        <h2>{t("operations.parked")}</h2>
        <Segmented<ParkedState | "">
          aria-label={t("operations.parked.state")}
          data-testid="parked-state"
          size="small"
          value={state}
          options={CHOICES.map((value) => ({ value, label: t(`operations.state.of.${value || "any"}`) }))}
          onChange={choose}
        />
      </header>
      <p className="muted small ops-hint">{t("operations.parked.lead")}</p>
      {isPending ? (
        <Loading />
      ) : (
        <ShortTable
          key={state}
          columns={columns}
          rows={records}
          keyOf={({ service, id }) => `${service} ${id}`}
          page={ROWS}
          empty={<Empty>{t(`operations.parked.none.${state || "any"}`)}</Empty>}
        />
      )}
      {hasMore && <p className="muted small ops-hint">{t("operations.parked.more")}</p>}
    </section>
  );
}

function useColumns(onOpen: (record: Parked) => void): ShortColumn<Parked>[] {
  const { t } = useLanguage();
  const { at } = useMoment();
  return [
    {
      key: "event",
      title: t("operations.parked.record"),
      render: (record) => (
        <button type="button" className="plain link" data-testid="parked-record" onClick={() => onOpen(record)}>
          {record.event_type === null ? t("operations.unreadable") : eventName(t, record.event_type)}
        </button>
      ),
    },
    { key: "service", title: t("operations.service"), render: ({ service }) => t(`service.${service}`) },
    { key: "why", title: t("operations.why"), from: "tablet", render: ({ reason, detail }) => <Why reason={reason} detail={detail} /> },
    { key: "when", title: t("operations.parked.when"), render: ({ parked_at }) => at(parked_at) },
    { key: "state", title: t("operations.parked.state"), from: "desk", render: ({ state }) => t(`operations.state.of.${state}`) },
  ];
}

function Why({ reason, detail }: Pick<Parked, "reason" | "detail">) {
  const { t } = useLanguage();
  return (
    <>
      {t(`operations.reason.${reason}`)}
      <small className="muted ops-detail">{detail}</small>
    </>
  );
}
