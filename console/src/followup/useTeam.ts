import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { useApi } from "../session/session";
import type { Team } from "./types";

/** Not at every event that passes, but a few times a minute while somebody looks. */
const EVERY = 15_000;

export type Days = { from: string; to: string };

/** What everybody has open, and did in these days: at one clinic, or at every one that the reader sees. */
export function useTeam(clinic: string | null, { from, to }: Days) {
  const api = useApi();
  return useQuery({
    queryKey: ["team", clinic, from, to],
    refetchInterval: EVERY,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get<Team>("followup", "/tasks/summary", { clinic_id: clinic, date_from: from, date_to: to }, signal),
  });
}
