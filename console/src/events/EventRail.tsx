import { useMemo } from "react";
import { Link, useLocation } from "react-router";

import type { EventFilter } from "../api/events";
import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useLive } from "../live/LiveProvider";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useOpened, useView } from "../view/useView";
import { EventRow } from "./EventRow";
import { useEventList } from "./useEventList";

const SHOWN = 9;

/** The newest events of the view's clinics beside the board: as they pass, or the last ones before a past moment. */
export function EventRail() {
  const { t, locale } = useLanguage();
  const { search } = useLocation();
  const { clinic, knownAt, sandboxes, zone } = useView();
  const [, openEvent] = useOpened("event");
  const { seen } = useLive();
  const filter = useMemo<EventFilter>(
    () => ({ clinic, knownAt, sandboxes, service: null, type: null, kpi: null, moved: false }),
    [clinic, knownAt, sandboxes],
  );
  const { stored, events, fresh } = useEventList(filter, 20);
  const isLive = knownAt === null;
  return (
    <section className="card rail-events" data-testid="event-rail">
      <header className="card-head">
        <h2>{t(isLive ? "events.title" : "events.title.past")}</h2>
        <span className="muted small">
          {!isLive
            ? t("events.upto", { moment: momentText(knownAt, locale, zone) })
            : seen > 0 && clinic === null && t("events.seen", { count: seen.toLocaleString(locale) as never })}
        </span>
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
            <EventRow key={event.event_id} event={event} most={2} isNew={isLive && fresh.has(event.event_id)} onOpen={openEvent} />
          ))}
        </ul>
      )}
      <Link className="card-more" to={{ pathname: "/events", search }}>
        {t("events.all")}
      </Link>
    </section>
  );
}
