import { useQuery } from "@tanstack/react-query";

import { useApi } from "../session/session";
import { LIVE } from "./analytics";
import type { Api } from "./client";
import type { Ack, Order, Page, Payment, Practitioner } from "./types";

/** Names of doctors, consultants and hygienists by id; empty where the caller may not read them. */
export function usePractitioners() {
  const api = useApi();
  return useQuery({
    queryKey: ["practitioners"],
    staleTime: 300_000,
    retry: false,
    queryFn: async ({ signal }) => {
      const { items } = await api.get<Page<Practitioner>>("booking", "/practitioners", { limit: 200 }, signal);
      return new Map(items.map((item) => [item.practitioner_id, item.display_name]));
    },
  });
}

/** A clinic's payments, newest first. */
export function usePayments(clinic: string) {
  const api = useApi();
  return useQuery({
    queryKey: [LIVE, "payments", clinic],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<Page<Payment>>("billing", "/payments", { clinic_id: clinic, limit: 200 }, signal);
      return items.sort((one, other) => other.taken_at.localeCompare(one.taken_at));
    },
  });
}

/** The order that a payment was taken for. */
export function useOrder(orderId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["order", orderId],
    queryFn: ({ signal }) => api.get<Order>("billing", `/orders/${orderId}`, {}, signal),
  });
}

/** Asks for a refund (first person). */
export function requestRefund(api: Api, payment: Payment, amountMinor: number, reason: string, key: string): Promise<Ack> {
  return api.post<Ack>("billing", "/refunds", { payment_id: payment.payment_id, amount_minor: amountMinor, reason }, key);
}

/** Pays it back (second person, BR6). */
export function completeRefund(api: Api, refundId: string, key: string): Promise<Ack> {
  return api.post<Ack>("billing", `/refunds/${refundId}/complete`, {}, key);
}
