import type { Deposit, Method, Payment, Refund } from "./types";

export type Kind = "payment" | "deposit" | "refund";
/** Money that moved, or was asked of a deposit: refunds are below zero. */
export type Movement = { kind: Kind; id: string; at: string; patient: string; order: string; method: Method; minor: number; note: string };
type Moved = { payments: readonly Payment[]; deposits: readonly Deposit[]; refunds: readonly Refund[] };

/** A day's payments, deposits and refunds as one list, in the order in which they happened. */
export function movementsOf({ payments, deposits, refunds }: Moved): Movement[] {
  const all: Movement[] = [
    ...payments.map((one) => ({ ...base(one), kind: "payment" as const, id: one.payment_id, at: one.taken_at, order: one.order_id })),
    ...deposits.map((one) => ({ ...base(one), kind: "deposit" as const, id: one.deposit_id, at: one.topped_up_at })),
    ...refunds.map((one) => ({
      ...base(one),
      kind: "refund" as const,
      id: one.refund_id,
      at: one.completed_at ?? one.requested_at,
      order: one.order_id ?? "",
      minor: -one.amount_minor,
      note: one.reason,
    })),
  ];
  return all.sort((one, other) => one.at.localeCompare(other.at));
}

function base(one: Payment | Deposit | Refund) {
  return { patient: one.patient_id, method: one.method, minor: one.amount_minor, order: "", note: "" };
}
