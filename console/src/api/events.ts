import { usePages, type Listed } from "./pages";
import type { EventItem, Service } from "./types";

/** Which events: each of these narrows the list; null leaves it as it is. */
export type EventFilter = {
  clinic: string | null;
  service: Service | null;
  /** Without its version. */
  type: string | null;
  kpi: string | null;
  /** Only what posted to any number. */
  moved: boolean;
  knownAt: string | null;
  sandboxes: boolean;
};

/** Where these events are. */
export function eventsOf({ clinic, service, type, kpi, moved, knownAt, sandboxes }: EventFilter): Listed {
  const query = { clinic_id: clinic, service, type, kpi, moved: moved ? true : null, known_at: knownAt, include_sandbox: sandboxes };
  return { path: "/events", query };
}

/** The newest events before the stream began, page by page. */
export function useEvents(filter: EventFilter, limit = 30) {
  return usePages<EventItem>(["events"], eventsOf(filter), limit, false);
}

/** Whether an event that the stream brought belongs into the list. */
export function isWanted(event: EventItem, filter: EventFilter, sandboxes: ReadonlySet<string>): boolean {
  const { clinic, service, type, kpi, moved, knownAt } = filter;
  if (knownAt !== null && Date.parse(event.recorded_at) > Date.parse(knownAt)) return false;
  if (clinic !== null ? event.clinic_id !== clinic : !filter.sandboxes && event.clinic_id !== null && sandboxes.has(event.clinic_id)) return false;
  if (service !== null && !event.type.startsWith(`${service}.`)) return false;
  if (type !== null && event.type.replace(/\.v\d+$/, "") !== type) return false;
  if (kpi !== null && !event.postings.some((posting) => posting.kpi === kpi)) return false;
  return !moved || event.postings.length > 0;
}
