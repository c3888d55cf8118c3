import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import type { Definition } from "../api/types";
import { useApi } from "../session/session";
import { useChain } from "../view/ChainProvider";
import { useInView } from "../view/useInView";
import type { View } from "../view/useView";
import type { Part } from "./effects";
import { partsByClinic, partsByDim, type Wanted } from "./parts";

export const CLINIC = "clinic";
/** Reasons are read at leisure: not asked again at each event, but once a minute while somebody looks. */
const EVERY = { staleTime: 60_000, refetchInterval: 60_000 };

export type Asked = { definition: Definition; by: string };

function useWanted({ clinic, from, to, knownAt, sandboxes }: View): Wanted {
  const { asOf } = useChain();
  const isIn = useInView(clinic);
  return useMemo(() => ({ clinic, from, to, knownAt, asOf, sandboxes, isIn }), [clinic, from, to, knownAt, asOf, sandboxes, isIn]);
}

/** The shares of several numbers: of the chain's by clinic, at once; of a clinic's by what each is explained by. */
export function useReasons(view: View, asked: readonly Asked[]) {
  const api = useApi();
  const wanted = useWanted(view);
  const { clinic, from, to, knownAt } = view;
  return useQuery({
    ...EVERY,
    queryKey: ["reasons", clinic, from, to, knownAt],
    queryFn: async ({ signal }): Promise<Map<string, Part[]>> => {
      if (clinic === null) return partsByClinic(api, wanted, signal);
      const parts = await Promise.all(asked.map(({ definition, by }) => partsByDim(api, definition, by, wanted, signal)));
      return new Map(asked.map(({ definition }, index) => [definition.id, parts[index] ?? []]));
    },
  });
}

/** The shares of one number, by clinic or by one of its splits. */
export function useParts({ definition, by }: Asked, view: View) {
  const api = useApi();
  const wanted = useWanted(view);
  const { clinic, from, to, knownAt } = view;
  return useQuery({
    ...EVERY,
    queryKey: ["reasons", definition.id, by, clinic, from, to, knownAt],
    queryFn: async ({ signal }): Promise<Part[]> =>
      by === CLINIC ? ((await partsByClinic(api, wanted, signal)).get(definition.id) ?? []) : partsByDim(api, definition, by, wanted, signal),
  });
}
