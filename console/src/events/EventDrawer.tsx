import { Drawer } from "antd";

import { useEvent } from "../api/analytics";
import type { EventDetail } from "../api/types";
import { momentText } from "../format/time";
import { eventName, useLanguage } from "../i18n/names";
import { ErrorNotice, Loading } from "../shell/notices";
import { useChain, useClinic } from "../view/ChainProvider";
import { EventPostings } from "./EventPostings";
import { StateTable } from "./StateTable";

/** One event in full: what it said, and what it did to the numbers. */
export default function EventDrawer({ eventId, onClose }: { eventId: string; onClose: () => void }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useEvent(eventId);
  return (
    <Drawer open size={560} onClose={onClose} title={data ? eventName(t, data.type) : ""} data-testid="event-drawer">
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Detail event={data} />
      ) : (
        <Loading />
      )}
    </Drawer>
  );
}

function Detail({ event }: { event: EventDetail }) {
  const { t, locale } = useLanguage();
  const chain = useChain();
  const clinic = useClinic()(event.clinic_id);
  const zone = clinic?.zone ?? chain.zone;
  const facts: [string, string][] = [
    [t("events.clinic"), clinic?.name ?? "–"],
    [t("events.occurred"), momentText(event.occurred_at, locale, zone, true)],
    [t("events.recorded"), momentText(event.recorded_at, locale, zone, true)],
    [t("events.aggregate"), t("events.sequence", { type: event.aggregate_type, sequence: event.sequence })],
    [t("events.id"), event.event_id],
  ];
  return (
    <div data-testid="event-detail" data-event={event.event_id}>
      <p className="wire">
        <code>{event.type}</code>
        {event.origin !== "live" && <span className="tag">{t(`events.${event.origin}`, { defaultValue: event.origin })}</span>}
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t("events.posted")}</h3>
      <EventPostings postings={event.postings} />
      <h3>{t("events.state")}</h3>
      <StateTable state={event.state} />
    </div>
  );
}
