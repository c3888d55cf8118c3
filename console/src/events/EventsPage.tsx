import { Button, Switch } from "antd";
import { useState } from "react";

import { useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useOpened } from "../view/useView";
import { EventRow } from "./EventRow";
import { useEventList } from "./useEventList";

/** All events, the newest on top, back to the first. */
export default function EventsPage() {
  const { t } = useLanguage();
  const [isMoving, setMoving] = useState(false);
  const [, openEvent] = useOpened("event");
  const { stored, events, fresh } = useEventList(50);
  const shown = isMoving ? events.filter((event) => event.postings.length > 0) : events;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t("events.title")}</h1>
          <p className="muted">{t("events.lead")}</p>
        </div>
        <label className="page-filter">
          <Switch size="small" checked={isMoving} onChange={setMoving} /> {t("events.moves")}
        </label>
      </header>
      <section className="card">
        {stored.error && <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />}
        {stored.isPending && <Loading />}
        {stored.data && shown.length === 0 && <Empty>{t("events.none")}</Empty>}
        <ul className="events events-wide">
          {shown.map((event) => (
            <EventRow key={event.event_id} event={event} most={6} isNew={fresh.has(event.event_id)} onOpen={openEvent} />
          ))}
        </ul>
        {stored.hasNextPage && (
          <div className="more">
            <Button loading={stored.isFetchingNextPage} onClick={() => void stored.fetchNextPage()}>
              {t("shell.more")}
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}
