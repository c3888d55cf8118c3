import type { EventItem } from "../api/types";
import { clockText, dayIn, momentText } from "../format/time";
import { eventName, serviceOf, useLanguage } from "../i18n/names";
import { useChain, useClinic } from "../view/ChainProvider";
import { PostingChips } from "./PostingChips";

type Props = { event: EventItem; isNew?: boolean; most?: number; onOpen: (id: string) => void };

/** One event as it passes: what, where, when, and which numbers it moved. */
export function EventRow({ event, isNew = false, most = 3, onOpen }: Props) {
  const { t, locale } = useLanguage();
  const chain = useChain();
  const clinic = useClinic()(event.clinic_id);
  const zone = clinic?.zone ?? chain.zone;
  const day = dayIn(event.recorded_at, zone);
  const isToday = day === dayIn(chain.asOf, zone);
  return (
    <li className={isNew ? "event event-new" : "event"} data-testid="event" data-type={event.type}>
      <button type="button" className="plain event-button" onClick={() => onOpen(event.event_id)}>
        <span className="event-line">
          <i className={`dot dot-${serviceOf(event.type)}`} title={t(`service.${serviceOf(event.type)}`, { defaultValue: "" })} />
          <b>{eventName(t, event.type)}</b>
          {event.origin !== "live" && <span className="tag">{t(`events.${event.origin}`, { defaultValue: event.origin })}</span>}
          <span className="event-clinic">{clinic?.name}</span>
          <time dateTime={event.recorded_at}>
            {isToday ? clockText(event.recorded_at, locale, zone) : momentText(event.recorded_at, locale, zone)}
          </time>
        </span>
        <PostingChips postings={event.postings} most={most} eventDay={day} />
      </button>
    </li>
  );
}
