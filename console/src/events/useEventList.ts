import { useMemo } from "react";

import { isWanted, useEvents, type EventFilter } from "../api/events";
import type { EventItem } from "../api/types";
import { useLive } from "../live/LiveProvider";
import { useChain } from "../view/ChainProvider";

/** The stored events and those that the stream brought since, each once, newest first. In the past only the stored. */
export function useEventList(filter: EventFilter, limit?: number) {
  const stored = useEvents(filter, limit);
  const live = useLive();
  const { clinics } = useChain();
  const wanted = useMemo(() => {
    const sandboxes = new Set(clinics.filter((clinic) => clinic.is_sandbox).map((clinic) => clinic.clinic_id));
    return live.events.filter((event) => isWanted(event, filter, sandboxes));
  }, [live.events, filter, clinics]);
  const events = useMemo(() => {
    const known = new Map<string, EventItem>();
    for (const event of stored.data?.pages.flatMap((page) => page.items) ?? []) known.set(event.event_id, event);
    for (const event of wanted) known.set(event.event_id, event);
    return [...known.values()].sort(
      (one, other) => other.recorded_at.localeCompare(one.recorded_at) || other.event_id.localeCompare(one.event_id),
    );
  }, [stored.data, wanted]);
  const fresh = useMemo(() => new Set(wanted.map((event) => event.event_id)), [wanted]);
  return { stored, events, fresh };
}
