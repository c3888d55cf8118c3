import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";

import { LIVE } from "../api/analytics";
import type { Changed, EventItem } from "../api/types";
import { useApi } from "../session/session";
import { WORK } from "../common/query";
import { paced } from "./paced";
import { follow, type StreamState } from "./stream";

/** `seen` counts all events since the page opened, `events` holds the newest of them, newest first. */
type Live = { state: StreamState; events: EventItem[]; seen: number };

const KEPT = 200;

const LiveContext = createContext<Live>({ state: "connecting", events: [], seen: 0 });

/** Follows the stream for everything below it and has the numbers asked again when one moved. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const api = useApi();
  const client = useQueryClient();
  const [state, setState] = useState<StreamState>("connecting");
  const [news, setNews] = useState<{ events: EventItem[]; seen: number }>({ events: [], seen: 0 });
  const inbox = useRef<{ events: EventItem[]; seen: number }>({ events: [], seen: 0 });

  useEffect(() => {
    const end = new AbortController();
    const asking = paced(() => client.invalidateQueries({ queryKey: [LIVE] }));
    // What the services' own pages show is asked again when one of their events passes.
    const services = new Set<string>();
    const working = paced(() => {
      const moved = [...services];
      services.clear();
      return Promise.all(moved.map((service) => client.invalidateQueries({ queryKey: [WORK, service] })));
    });
    const showing = paced(() => {
      const { events, seen } = inbox.current;
      inbox.current = { events: [], seen: 0 };
      setNews((old) => ({ events: newest(events, old.events), seen: old.seen + seen }));
    });
    let wasLost = false;
    void follow({
      url: api.url("analytics", "/stream"),
      headers: () => api.headers(),
      signal: end.signal,
      onState: (next) => {
        setState(next);
        if (next === "reconnecting") wasLost = true;
        // What passed while the line was down was missed: ask for everything once.
        else if (next === "live" && wasLost) void client.invalidateQueries();
      },
      onEvent: ({ event, data }) => {
        if (event !== "changed") return;
        const changed = JSON.parse(data) as Changed;
        const { events, seen } = inbox.current;
        inbox.current = { events: newest(changed.events, events), seen: seen + changed.events.length + changed.more };
        for (const { type } of changed.events) services.add(type.split(".")[0] ?? "");
        showing.wish();
        asking.wish();
        working.wish();
      },
    });
    return () => {
      end.abort();
      showing.stop();
      asking.stop();
      working.stop();
    };
  }, [api, client]);

  const live = useMemo(() => ({ state, ...news }), [state, news]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Both lists as one, each event once, newest first. */
export function newest(some: EventItem[], others: EventItem[]): EventItem[] {
  const known = new Map<string, EventItem>();
  for (const event of [...others, ...some]) known.set(event.event_id, event);
  return [...known.values()]
    .sort((one, other) => other.recorded_at.localeCompare(one.recorded_at) || other.event_id.localeCompare(one.event_id))
    .slice(0, KEPT);
}

/** The stream's state and the events that it brought. */
export function useLive(): Live {
  return use(LiveContext);
}
