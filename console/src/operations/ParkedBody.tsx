import { Collapse } from "antd";

import type { EventDetail } from "../api/types";
import { EventSummary } from "../events/EventSummary";
import { StateTable } from "../events/StateTable";
import { useLanguage } from "../i18n/names";
import { ChainGate, useClinic } from "../view/ChainProvider";
import { eventIn, pretty } from "./eventIn";
import type { ParkedDetail } from "./types";

/** What the record says: as an event where it is one, and byte for byte. */
export function ParkedBody({ record }: { record: ParkedDetail }) {
  const { t } = useLanguage();
  const event = eventIn(record.body);
  const parts = [
    { key: "bytes", label: <span data-testid="bytes">{t("operations.bytes", { count: record.size })}</span>, children: <Bytes record={record} /> },
    {
      key: "headers",
      label: t("operations.headers", { count: record.headers.length }),
      children: <pre className="ops-bytes">{record.headers.map(({ name, value }) => `${name}: ${value}`).join("\n")}</pre>,
    },
  ];
  return (
    <>
      <h3>{t("operations.says")}</h3>
      {record.is_withheld ? (
        <p data-testid="withheld">{t("operations.withheld")}</p>
      ) : event === null ? (
        <p className="muted">{t("operations.noevent")}</p>
      ) : (
        <ChainGate>
          <AsEvent event={event} />
        </ChainGate>
      )}
      <Collapse ghost className="event-full" defaultActiveKey={event === null ? ["bytes"] : []} items={parts} />
    </>
  );
}

function AsEvent({ event }: { event: EventDetail }) {
  const { t } = useLanguage();
  const currency = useClinic()(event.clinic_id)?.currency ?? null;
  const own = event.state.currency;
  const frame = { clinic: event.clinic_id, currency: typeof own === "string" ? own : currency };
  return (
    <div data-testid="as-event">
      <EventSummary event={event} frame={frame} />
      <h3>{t("events.state")}</h3>
      <StateTable state={event.state} frame={frame} />
    </div>
  );
}

function Bytes({ record }: { record: ParkedDetail }) {
  const { t } = useLanguage();
  const { body, is_text } = record;
  if (body === null) return <p className="muted">{t("operations.nobody")}</p>;
  return (
    <>
      {!is_text && <p className="muted small">{t("operations.escaped")}</p>}
      <pre className="ops-bytes" data-testid="raw" tabIndex={0}>
        {pretty(body)}
      </pre>
    </>
  );
}
