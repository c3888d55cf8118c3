import { Button } from "antd";
import { useMemo, useState } from "react";

import { useDefinitions } from "../api/analytics";
import { eventsOf, type EventFilter } from "../api/events";
import type { EventItem } from "../api/types";
import { eventName, kpiName, useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useClinic } from "../view/ChainProvider";
import { KnownClinic } from "../view/KnownClinic";
import { useMoments } from "../view/useMoments";
import { useOpened, useView } from "../view/useView";
import { ViewBar } from "../view/ViewBar";
import { CsvButton } from "../common/CsvButton";
import { useWhole } from "../common/query";
import { EventFilters, EVERYTHING } from "./EventFilters";
import { EventRow } from "./EventRow";
import { useEventList } from "./useEventList";

/** The events of the view's clinics, the newest on top, back to the first. */
export default function EventsPage() {
  const { t, language } = useLanguage();
  const { moment } = useMoments();
  const clinicOf = useClinic();
  const definitions = useDefinitions().data;
  const { clinic, knownAt, sandboxes } = useView();
  const [choice, setChoice] = useState(EVERYTHING);
  const [, openEvent] = useOpened("event");
  const filter = useMemo<EventFilter>(() => ({ ...choice, clinic, knownAt, sandboxes }), [choice, clinic, knownAt, sandboxes]);
  const { stored, events, fresh } = useEventList(filter, 50);
  const whole = useWhole<EventItem>("analytics", eventsOf(filter));
  const columns: { title: string; value: (event: EventItem) => string | number | undefined }[] = [
    { title: t("csv.known"), value: ({ recorded_at, clinic_id }) => moment(recorded_at, clinic_id, true) },
    { title: t("csv.event"), value: ({ type }) => eventName(t, type) },
    { title: t("view.clinic"), value: ({ clinic_id }) => clinicOf(clinic_id)?.name },
    { title: t("csv.numbers"), value: ({ postings }) => [...new Set(postings.map(({ kpi }) => kpiName(definitions?.get(kpi), kpi, language)))].join(" · ") },
    { title: t("csv.id"), value: ({ event_id }) => event_id },
  ];
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
            <div className="page-filter">
              <EventFilters choice={choice} onChange={setChoice} />
              <CsvButton name="events" rows={whole} columns={columns} />
            </div>
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
