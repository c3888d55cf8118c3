import type { Order } from "./types";

/** How an order stands for the till. */
export type OrderState = "pending" | "due" | "part" | "settled" | "returned" | "cancelled";

export function stateOf(order: Pick<Order, "status" | "due_minor" | "paid_minor" | "refunded_minor">): OrderState {
  if (order.status === "cancelled") return "cancelled";
  if (order.status === "pending_approval") return "pending";
  if (order.due_minor > 0) return order.paid_minor > 0 ? "part" : "due";
  return order.paid_minor > 0 && order.refunded_minor === order.paid_minor ? "returned" : "settled";
}

/** What the list of all orders can be narrowed to, and how the service is asked for it. */
export const FILTERS = {
  all: {},
  due: { status: "approved", has_due: true },
  settled: { status: "approved", has_due: false },
  pending: { status: "pending_approval" },
  cancelled: { status: "cancelled" },
} as const;

export type Filter = keyof typeof FILTERS;
