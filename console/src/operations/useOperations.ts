import { keepPreviousData, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import type { Page, Service } from "../api/types";
import { useApi } from "../session/session";
import type { Heard } from "./judge";
import { SERVICES, type Numbers, type Operations, type Parked, type ParkedDetail, type ParkedState } from "./types";

const OPERATIONS = "operations";
const EVERY_MS = 5_000;
const NUMBERS_MS = 15_000;
const SHOWN = 100;
// Asked again so soon that a lost answer is no reason to wait for another try.
const OFTEN = { refetchInterval: EVERY_MS, refetchIntervalInBackground: false, retry: 1, retryDelay: 500 };

/** Each service as it is now; what it said last stays while it does not answer. */
export function useServices(): { heard: Heard[]; isAsking: boolean } {
  const api = useApi();
  const found = useQueries({
    queries: SERVICES.map((service) => ({
      ...OFTEN,
      queryKey: [OPERATIONS, service],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Operations>(service, "/admin/operations", {}, signal),
    })),
  });
  const heard = SERVICES.map((service, index): Heard => {
    const query = found[index];
    return { service, answer: query?.data ?? null, isAway: query?.isError ?? false };
  });
  return { heard, isAsking: found.some((query) => query.isPending && !query.isError) };
}

/** How the numbers are. */
export function useNumbers() {
  const api = useApi();
  return useQuery({
    ...OFTEN,
    refetchInterval: NUMBERS_MS,
    queryKey: [OPERATIONS, "numbers"],
    queryFn: ({ signal }) => api.get<Numbers>("analytics", "/admin/numbers", {}, signal),
  });
}

/** The newest parked records of all services in one list. A service that does not answer has none to show. */
export function useParked(state: ParkedState | null): { records: Parked[]; isPending: boolean; hasMore: boolean } {
  const api = useApi();
  const found = useQueries({
    queries: SERVICES.map((service) => ({
      ...OFTEN,
      placeholderData: keepPreviousData,
      queryKey: [OPERATIONS, service, "parked", state],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get<Page<Omit<Parked, "service">>>(service, "/admin/parked", { state, limit: SHOWN }, signal),
    })),
  });
  const records = found.flatMap((query, index) => (query.data?.items ?? []).map((item) => ({ ...item, service: SERVICES[index] as Service })));
  return {
    records: records.sort((one, other) => other.parked_at.localeCompare(one.parked_at)),
    isPending: found.every((query) => query.isPending),
    hasMore: found.some((query) => query.data?.next),
  };
}

/** One parked record in full. */
export function useParkedRecord(service: Service, id: string) {
  const api = useApi();
  return useQuery<ParkedDetail>({
    queryKey: [OPERATIONS, service, "parked", "one", id],
    // A replay is over in a moment.
    refetchInterval: ({ state }) => (state.data?.state === "replaying" ? 1_000 : EVERY_MS),
    queryFn: ({ signal }) => api.get<ParkedDetail>(service, `/admin/parked/${id}`, {}, signal),
  });
}

/** Has everything on the page asked again: a decision has changed it. */
export function useAskAgain(): () => void {
  const client = useQueryClient();
  return useCallback(() => void client.invalidateQueries({ queryKey: [OPERATIONS] }), [client]);
}
