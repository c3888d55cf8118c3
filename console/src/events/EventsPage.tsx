import { Button } from "antd";
import { useMemo, useState } from "react";

import type { EventFilter } from "../api/events";
import { useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { KnownClinic } from "../view/KnownClinic";
import { useOpened, useView } from "../view/useView";
import { ViewBar } from "../view/ViewBar";
import { EventFilters, EVERYTHING } from "./EventFilters";
import { EventRow } from "./EventRow";
import { useEventList } from "./useEventList";

/** The events of the view's clinics, the newest on top, back to the first. */
export default function EventsPage() {
  const { t } = useLanguage();
  const { clinic, knownAt, sandboxes } = useView();
  const [choice, setChoice] = useState(EVERYTHING);
  const [, openEvent] = useOpened("event");
  const filter = useMemo<EventFilter>(() => ({ ...choice, clinic, knownAt, sandboxes }), [choice, clinic, knownAt, sandboxes]);
  const { stored, events, fresh } = useEventList(filter, 50);
  return (
    <>
      <ViewBar hasDays={false} />
      <KnownClinic>
        <div className="page">
          <header className="page-head">
            <div>
              <h1>{t("events.title")}</h1>
              <p className="muted">{t("events.lead")}</p>
            </div>
            <EventFilters choice={choice} onChange={setChoice} />
          </header>
          <section className="card">
            {stored.error && <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />}
            {stored.isPending && <Loading />}
            {stored.data && events.length === 0 && <Empty>{t(choice === EVERYTHING ? "events.none" : "events.nomatch")}</Empty>}
            <ul className="events events-wide">
              {events.map((event) => (
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
      </KnownClinic>
    </>
  );
}
