import { useMemo } from "react";

import { useEvery } from "../common/query";
import { FILTERS } from "./orderState";
import type { Order, Price, Refund } from "./types";

export type Orders = ReturnType<typeof useOrders>;

/**
 * A clinic's orders that wait. For money, the newest first: who was just treated stands at the till now. For a second
 * person's approval, the longest waiting first.
 */
export function useOrders(clinic: string) {
  const approved = useEvery<Order>("billing", "/orders", { clinic_id: clinic, ...FILTERS.due });
  const pending = useEvery<Order>("billing", "/orders", { clinic_id: clinic, ...FILTERS.pending });
  const due = useMemo(() => oldestFirst(approved.data ?? []).reverse(), [approved.data]);
  const waiting = useMemo(() => oldestFirst(pending.data ?? []), [pending.data]);
  return { due, pending: waiting, isPending: approved.isPending, error: approved.error ?? pending.error, refetch: approved.refetch };
}

function oldestFirst(orders: readonly Order[]): Order[] {
  return [...orders].sort((one, other) => one.created_at.localeCompare(other.created_at));
}

/** Refunds that wait for somebody to decide. */
export function useRequested(clinic: string) {
  return useEvery<Refund>("billing", "/refunds", { clinic_id: clinic, status: "requested" });
}

/** The price list by product. */
export function usePrices(): Map<string, Price> {
  const { data } = useEvery<Price>("billing", "/prices", {});
  return useMemo(() => new Map((data ?? []).map((price) => [price.product_code, price])), [data]);
}
