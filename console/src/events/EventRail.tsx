import { Link, useLocation } from "react-router";

import { useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useOpened } from "../view/useView";
import { EventRow } from "./EventRow";
import { useEventList } from "./useEventList";

const SHOWN = 9;

/** The newest events beside the board. */
export function EventRail() {
  const { t, locale } = useLanguage();
  const { search } = useLocation();
  const [, openEvent] = useOpened("event");
  const { stored, events, fresh, seen } = useEventList(20);
  return (
    <section className="card rail-events" data-testid="event-rail">
      <header className="card-head">
        <h2>{t("events.title")}</h2>
        <span className="muted small">{seen > 0 && t("events.seen", { count: seen.toLocaleString(locale) as never })}</span>
      </header>
      {stored.error && events.length === 0 ? (
        <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />
      ) : stored.isPending ? (
        <Loading />
      ) : events.length === 0 ? (
        <Empty>{t("events.none")}</Empty>
      ) : (
        <ul className="events">
          {events.slice(0, SHOWN).map((event) => (
            <EventRow key={event.event_id} event={event} most={2} isNew={fresh.has(event.event_id)} onOpen={openEvent} />
          ))}
        </ul>
      )}
      <Link className="card-more" to={{ pathname: "/events", search }}>
        {t("events.all")}
      </Link>
    </section>
  );
}
