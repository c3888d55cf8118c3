import type { Payment, Refund } from "./types";

/** What of each order line a payment still holds, by the line's id: what refunds took or have asked for is gone. */
export function leftByLine(payment: Payment, refunds: readonly Refund[]): Map<string, number> {
  const left = new Map(payment.allocations.map((part) => [part.line_id, part.amount_minor]));
  for (const refund of refunds) {
    if (refund.status === "rejected" || refund.payment_id !== payment.payment_id) continue;
    for (const part of refund.lines ?? []) left.set(part.line_id, (left.get(part.line_id) ?? 0) - part.amount_minor);
  }
  return left;
}

/** The lines of a request, without those of which nothing goes back. */
export function linesBack(amounts: ReadonlyMap<string, number>) {
  return [...amounts].filter(([, amount]) => amount > 0).map(([line_id, amount_minor]) => ({ line_id, amount_minor }));
}
