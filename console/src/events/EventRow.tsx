import type { EventItem } from "../api/types";
import { dayIn } from "../format/time";
import { eventName, serviceOf, useLanguage } from "../i18n/names";
import { useClinic } from "../view/ChainProvider";
import { useMoments } from "../view/useMoments";
import { PostingChips } from "./PostingChips";

type Props = { event: EventItem; isNew?: boolean; most?: number; onOpen: (id: string) => void };

/** One event as it passes: what, where, when, and which numbers it moved. */
export function EventRow({ event, isNew = false, most = 3, onOpen }: Props) {
  const { t } = useLanguage();
  const { recent, zoneOf } = useMoments();
  const clinic = useClinic()(event.clinic_id);
  const day = dayIn(event.recorded_at, zoneOf(event.clinic_id));
  return (
    <li className={isNew ? "event event-new" : "event"} data-testid="event" data-type={event.type}>
      <button type="button" className="plain event-button" onClick={() => onOpen(event.event_id)}>
        <span className="event-line">
          <i className={`dot dot-${serviceOf(event.type)}`} title={t(`service.${serviceOf(event.type)}`, { defaultValue: "" })} />
          <b>{eventName(t, event.type)}</b>
          {event.origin !== "live" && <span className="tag">{t(`events.${event.origin}`, { defaultValue: event.origin })}</span>}
          <span className="event-clinic">{clinic?.name}</span>
          <time dateTime={event.recorded_at}>{recent(event.recorded_at, event.clinic_id)}</time>
        </span>
        <PostingChips postings={event.postings} most={most} eventDay={day} />
      </button>
    </li>
  );
}
