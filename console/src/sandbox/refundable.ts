import type { Payment } from "../api/types";

/** What of a payment can still be paid back, in minor units: what other refunds have asked for is set aside for them. */
export function refundable(payment: Payment): number {
  return payment.amount_minor - payment.refunded_minor - payment.reserved_minor;
}
