import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";

import { useApi } from "../session/session";
import type { View } from "../view/useView";
import type { Board, Cell, Cursor, Definition, EventDetail, EventItem, Explanation, Page, Restatement } from "./types";

/** Queries under this key are asked again when the stream says that a number moved. */
export const LIVE = "live";

/** The definitions of all KPIs, by id, in the order in which the service lists them. */
export function useDefinitions() {
  const api = useApi();
  return useQuery({
    queryKey: ["definitions"],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const { items } = await api.get<Page<Definition>>("analytics", "/kpis", {}, signal);
      return new Map(items.map((item) => [item.id, item]));
    },
  });
}

/** The board for one view. While another view loads, the old numbers stay on the screen. */
export function useBoard(view: View) {
  const api = useApi();
  const { clinic, from, to, knownAt } = view;
  return useQuery({
    queryKey: [LIVE, "board", clinic, from, to, knownAt],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<Board>(
        "analytics",
        "/board",
        { clinic_id: clinic, date_from: from, date_to: to, known_at: knownAt },
        signal,
      ),
  });
}

type CellQuery = { kpi: string; clinic: string | null; from: string; to: string; dim?: string; knownAt: string | null };

/** One KPI's cells; `dim` empty for the totals. */
export function useCells({ kpi, clinic, from, to, dim = "", knownAt }: CellQuery, enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: [LIVE, "cells", kpi, clinic, from, to, dim, knownAt],
    placeholderData: keepPreviousData,
    enabled,
    queryFn: ({ signal }) =>
      api.get<Page<Cell>>(
        "analytics",
        `/kpis/${kpi}/cells`,
        { clinic_id: clinic, date_from: from, date_to: to, dim, known_at: knownAt },
        signal,
      ),
  });
}

type ExplainQuery = { kpi: string; clinic: string | null; from: string; to: string; knownAt: string | null };

/** The postings behind a number, newest first, page by page. */
export function useExplain({ kpi, clinic, from, to, knownAt }: ExplainQuery, limit = 30) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [LIVE, "explain", kpi, clinic, from, to, knownAt, limit],
    placeholderData: keepPreviousData,
    initialPageParam: null as Cursor | null,
    getNextPageParam: (page: Page<Explanation>) => page.next,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Explanation>>(
        "analytics",
        `/kpis/${kpi}/explain`,
        { clinic_id: clinic, date_from: from, date_to: to, known_at: knownAt, limit, after: pageParam },
        signal,
      ),
  });
}

/** The newest events before the stream began, page by page. */
export function useEvents(limit = 30) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ["events", limit],
    initialPageParam: null as Cursor | null,
    getNextPageParam: (page: Page<EventItem>) => page.next,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<EventItem>>("analytics", "/events", { limit, after: pageParam }, signal),
  });
}

/** One event with the state it carried and what it posted to which number. */
export function useEvent(eventId: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: [LIVE, "event", eventId],
    enabled: eventId !== null,
    queryFn: ({ signal }) => api.get<EventDetail>("analytics", `/events/${eventId}`, {}, signal),
  });
}

type RestatementQuery = {
  clinic: string | null;
  kpi: string | null;
  knownAt: string | null;
  imported: boolean;
};

/** Changes to closed days: either what restated them, or what an import added to them. Never mixed. */
export function useRestatements({ clinic, kpi, knownAt, imported }: RestatementQuery, limit = 30) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [LIVE, "restatements", clinic, kpi, knownAt, imported, limit],
    placeholderData: keepPreviousData,
    initialPageParam: null as Cursor | null,
    getNextPageParam: (page: Page<Restatement>) => page.next,
    queryFn: async ({ pageParam, signal }) => {
      const page = await api.get<Page<Restatement>>(
        "analytics",
        "/restatements",
        { clinic_id: clinic, kpi, known_at: knownAt, include_imported: imported, limit, after: pageParam },
        signal,
      );
      const kind = imported ? "imported" : "restated";
      const horizon = knownAt === null ? Infinity : Date.parse(knownAt);
      return { ...page, items: page.items.filter((item) => item.kind === kind && Date.parse(item.known_at) <= horizon) };
    },
  });
}
