import { useMemo } from "react";

import { useEvents } from "../api/analytics";
import type { EventItem } from "../api/types";
import { useLive } from "../live/LiveProvider";

/** The stored events and those that the stream brought since, each once, newest first. */
export function useEventList(limit?: number) {
  const stored = useEvents(limit);
  const live = useLive();
  const events = useMemo(() => {
    const known = new Map<string, EventItem>();
    for (const event of stored.data?.pages.flatMap((page) => page.items) ?? []) known.set(event.event_id, event);
    for (const event of live.events) known.set(event.event_id, event);
    return [...known.values()].sort(
      (one, other) => other.recorded_at.localeCompare(one.recorded_at) || other.event_id.localeCompare(one.event_id),
    );
  }, [stored.data, live.events]);
  const fresh = useMemo(() => new Set(live.events.map((event) => event.event_id)), [live.events]);
  return { stored, events, fresh, seen: live.seen };
}
