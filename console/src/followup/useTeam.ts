import { useQuery } from "@tanstack/react-query";

import { useApi } from "../session/session";
import { every } from "../work/query";
import type { TeamData } from "./team";
import type { Attempt, Attribution, Task } from "./types";

/** Whole lists are read: not at every event that passes, but once a minute while somebody looks. */
const EVERY = 60_000;

/** Tasks, attempts and attributions of one clinic, or of every clinic that the reader sees. */
export function useTeam(clinic: string | null) {
  const api = useApi();
  const query = { clinic_id: clinic };
  return useQuery({
    queryKey: ["team", clinic],
    staleTime: EVERY,
    refetchInterval: EVERY,
    queryFn: async ({ signal }): Promise<TeamData> => {
      const [due, completed, attempts, attributions] = await Promise.all([
        every<Task>(api, "followup", "/tasks", { ...query, status: "due" }, signal),
        every<Task>(api, "followup", "/tasks", { ...query, status: "completed" }, signal),
        every<Attempt>(api, "followup", "/attempts", query, signal),
        every<Attribution>(api, "followup", "/attributions", query, signal),
      ]);
      return { tasks: [...due, ...completed], attempts, attributions };
    },
  });
}
