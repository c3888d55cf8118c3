import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { useApi } from "../session/session";
import type { View } from "../view/useView";
import { usePages, type Listed } from "./pages";
import type { Board, Cell, ClinicNumbers, Definition, EventDetail, Explanation, Page, Restatement } from "./types";

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

/** Where the postings behind a number are. */
export function postingsOf({ kpi, clinic, from, to, knownAt, sandboxes = true }: ExplainQuery): Listed {
  const query = { clinic_id: clinic, date_from: from, date_to: to, known_at: knownAt, include_sandbox: sandboxes };
  return { path: `/kpis/${kpi}/explain`, query };
}

/** The postings behind a number, newest first, page by page. */
export function useExplain(wanted: ExplainQuery, limit = 30) {
  const listed = postingsOf(wanted);
  return usePages<Explanation>([LIVE, "explain", listed.path], listed, limit, true);
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

/** Where changes to closed days are, those of one kind; never mixed. */
export function restatementsOf({ clinic, kpi, knownAt, sandboxes, kind }: RestatementQuery): Listed {
  const isImported = kind === "imported";
  const kinds = { kind: isImported ? "imported" : "restated", balances: isImported ? null : kind === "balances" };
  return { path: "/restatements", query: { clinic_id: clinic, kpi, known_at: knownAt, include_sandbox: sandboxes, ...kinds } };
}

/** Changes to closed days, page by page. */
export function useRestatements(wanted: RestatementQuery, limit = 30) {
  return usePages<Restatement>([LIVE, "restatements"], restatementsOf(wanted), limit, true);
}
