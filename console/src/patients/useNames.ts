import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";

import { useApi } from "../session/session";
import { WORK } from "../common/query";
import type { PatientName } from "./types";

const AT_ONCE = 200;

type Names = { items: PatientName[] };

// The same function each time: the map is made anew only when an answer is.
const byId = (answers: { data?: Names }[]) =>
  new Map(answers.flatMap(({ data }) => data?.items ?? []).map((named) => [named.patient_id, named]));

/** The names of patients by the id under which a list knows them; an id whose name is still asked for is left out. */
export function useNames(ids: readonly string[]): Map<string, PatientName> {
  const api = useApi();
  const wanted = useMemo(() => [...new Set(ids)].sort(), [ids]);
  const parts = Array.from({ length: Math.ceil(wanted.length / AT_ONCE) }, (_, n) => wanted.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
  return useQueries({
    queries: parts.map((part) => ({
      queryKey: [WORK, "crm", "names", part],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get<Names>("crm", `/patients/names?${part.map((id) => `patient_id=${id}`).join("&")}`, {}, signal),
      placeholderData: (kept: Names | undefined) => kept,
    })),
    combine: byId,
  });
}
