import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";

import { useApi } from "../session/session";
import type { View } from "../view/useView";
import type { Board, Cell, ClinicNumbers, Cursor, Definition, EventDetail, Explanation, Page, Restatement } from "./types";

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
  const { clinic, from, to, drawnFrom, knownAt, sandboxes } = view;
  return useQuery({
    queryKey: [LIVE, "board", clinic, from, to, knownAt],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<Board>(
        "analytics",
        "/board",
        {
          clinic_id: clinic,
          date_from: from,
          date_to: to,
          trend_from: drawnFrom,
          known_at: knownAt,
          include_sandbox: sandboxes,
        },
        signal,
      ),
  });
}

/** The same numbers of every clinic. */
export function useComparison(view: View) {
  const api = useApi();
  const { from, to, knownAt, sandboxes } = view;
  return useQuery({
    queryKey: [LIVE, "comparison", from, to, knownAt],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<{ items: ClinicNumbers[] }>(
        "analytics",
        "/comparison",
        { date_from: from, date_to: to, known_at: knownAt, include_sandbox: sandboxes },
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

type ExplainQuery = {
  kpi: string;
  clinic: string | null;
  from: string;
  to: string;
  knownAt: string | null;
  sandboxes?: boolean;
};

/** The postings behind a number, newest first, page by page. */
export function useExplain({ kpi, clinic, from, to, knownAt, sandboxes = true }: ExplainQuery, limit = 30) {
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
        {
          clinic_id: clinic,
          date_from: from,
          date_to: to,
          known_at: knownAt,
          include_sandbox: sandboxes,
          limit,
          after: pageParam,
        },
        signal,
      ),
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

/** `balances`: what moved a balance, which is the normal life of what is open and no correction. */
export type ChangeKind = "restated" | "balances" | "imported";

type RestatementQuery = {
  clinic: string | null;
  kpi: string | null;
  knownAt: string | null;
  sandboxes: boolean;
  kind: ChangeKind;
};

/** Changes to closed days, of one kind; never mixed. */
export function useRestatements({ clinic, kpi, knownAt, sandboxes, kind }: RestatementQuery, limit = 30) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [LIVE, "restatements", clinic, kpi, knownAt, kind, limit],
    placeholderData: keepPreviousData,
    initialPageParam: null as Cursor | null,
    getNextPageParam: (page: Page<Restatement>) => page.next,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Restatement>>(
        "analytics",
        "/restatements",
        {
          clinic_id: clinic,
          kpi,
          known_at: knownAt,
          kind: kind === "imported" ? "imported" : "restated",
          balances: kind === "imported" ? null : kind === "balances",
          include_sandbox: sandboxes,
          limit,
          after: pageParam,
        },
        signal,
      ),
  });
}
