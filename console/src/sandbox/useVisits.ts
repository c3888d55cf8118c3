import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { LIVE } from "../api/analytics";
import type { components as Crm } from "../api/generated/crm";
import { usePayments } from "../api/operations";
import type { Clinic, Explanation, Order, Page } from "../api/types";
import { useApi } from "../session/session";
import { visitsOf, type Visit } from "./visits";

type Plan = Crm["schemas"]["PlanView"];
type Signal = { signal: AbortSignal };

const PAGE = 200;

/** The sandbox's payments that can be refunded, with what is needed to say what a refund moves. */
export function useVisits(clinic: Clinic, today: string) {
  const payments = usePayments(clinic.clinic_id);
  const orders = useOrders(payments.data?.map((payment) => payment.order_id) ?? []);
  const quotes = useQuotes([...orders.values()].flatMap((order) => order.case_id ?? []));
  const firstVisits = useFirstVisits(clinic, today);
  const visits: Visit[] = useMemo(
    () => visitsOf(payments.data ?? [], today, { orders, quotes, firstVisits }),
    [payments.data, today, orders, quotes, firstVisits],
  );
  return { visits, payments };
}

/** An order's day and case never change, so each is asked for once. */
function useOrders(ids: string[]): Map<string, Order> {
  const api = useApi();
  return useQueries({
    queries: [...new Set(ids)].map((id) => ({
      queryKey: ["order", id],
      staleTime: Infinity,
      queryFn: ({ signal }: Signal) => api.get<Order>("billing", `/orders/${id}`, {}, signal),
    })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.order_id, data] as const] : []))),
  });
}

/** The day of each case's first quote. */
function useQuotes(ids: string[]): Map<string, string> {
  const api = useApi();
  return useQueries({
    queries: [...new Set(ids)].map((id) => ({
      queryKey: ["plan", id],
      staleTime: Infinity,
      queryFn: ({ signal }: Signal) => api.get<Plan>("crm", `/plans/${id}`, {}, signal),
    })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data?.business_date ? [[data.case_id, data.business_date] as const] : []))),
  });
}

const NONE = new Map<string, string>();

/** The day to which each patient's first visit counts: what posted to the number of first-visit conversion. */
function useFirstVisits(clinic: Clinic, today: string): Map<string, string> {
  const api = useApi();
  const { data } = useQuery({
    queryKey: [LIVE, "first-visits", clinic.clinic_id, today],
    queryFn: async ({ signal }) => {
      const days = new Map<string, string>();
      let after: string | number | null = null;
      do {
        const query = { clinic_id: clinic.clinic_id, date_from: "2000-01-01", date_to: today, limit: PAGE, after };
        const page: Page<Explanation> = await api.get<Page<Explanation>>("analytics", "/kpis/K17/explain", query, signal);
        // The newest posting comes first and speaks for the day; a merge may have moved a visit to another one.
        for (const item of page.items) {
          if (item.dim === "" && (item.denominator ?? 0) >= 0 && !days.has(item.subject)) days.set(item.subject, item.business_date);
        }
        after = page.next;
      } while (after !== null);
      return days;
    },
  });
  return data ?? NONE;
}
