import type { Payment } from "../api/types";

/** What of a payment can still be paid back, in minor units. */
export function refundable(payment: Payment): number {
  return payment.amount_minor - (payment.refunded_minor ?? 0);
}
