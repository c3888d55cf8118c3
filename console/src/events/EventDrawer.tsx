import { Button, Collapse, Drawer } from "antd";

import { useEvent } from "../api/analytics";
import { ApiError } from "../api/client";
import type { EventDetail } from "../api/types";
import { eventName, useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useClinic } from "../view/ChainProvider";
import { EventPostings } from "./EventPostings";
import { EventSummary } from "./EventSummary";
import { StateTable } from "./StateTable";
import type { Frame } from "./useFieldText";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One event in full: what it said, and what it did to the numbers. A link to none says so. */
export default function EventDrawer({ eventId, onClose }: { eventId: string; onClose: () => void }) {
  const { t } = useLanguage();
  const isId = UUID.test(eventId);
  const { data, error, refetch } = useEvent(isId ? eventId : null);
  const isMissing = !isId || (error instanceof ApiError && error.status === 404);
  return (
    <Drawer open size={560} onClose={onClose} title={data ? eventName(t, data.type) : t("events.one")} data-testid="event-drawer">
      {isMissing ? (
        <Empty>
          <p data-testid="no-event">{t("events.missing")}</p>
          <Button onClick={onClose}>{t("shell.close")}</Button>
        </Empty>
      ) : error ? (
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
  const { t } = useLanguage();
  const currency = useClinic()(event.clinic_id)?.currency ?? null;
  const own = event.state.currency;
  const frame = { clinic: event.clinic_id, currency: typeof own === "string" ? own : currency };
  return (
    <div data-testid="event-detail" data-event={event.event_id}>
      {event.origin !== "live" && <p className="tag">{t(`events.${event.origin}`, { defaultValue: event.origin })}</p>}
      <EventSummary event={event} frame={frame} />
      <h3>{t("events.posted")}</h3>
      <EventPostings postings={event.postings} />
      <Collapse
        ghost
        className="event-full"
        items={[
          {
            key: "full",
            label: <span data-testid="event-full">{t("events.full")}</span>,
            children: <Full event={event} frame={frame} />,
          },
        ]}
      />
    </div>
  );
}

/** Everything the event says, for those who follow it into the log. */
function Full({ event, frame }: { event: EventDetail; frame: Frame }) {
  const { t } = useLanguage();
  const type = t(`aggregate.${event.aggregate_type}`, { defaultValue: event.aggregate_type });
  return (
    <>
      <p className="wire">
        <code>{event.type}</code>
      </p>
      <dl className="facts">
        <div>
          <dt>{t("events.aggregate")}</dt>
          <dd>{t("events.sequence", { type, sequence: event.sequence })}</dd>
        </div>
        <div>
          <dt>{t("events.id")}</dt>
          <dd>{event.event_id}</dd>
        </div>
      </dl>
      <h3>{t("events.state")}</h3>
      <StateTable state={event.state} frame={frame} />
    </>
  );
}
