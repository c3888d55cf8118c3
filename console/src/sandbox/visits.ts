import { daysBetween } from "../format/time";
import type { Order, Payment } from "../api/types";
import { refundable } from "./refundable";

/** One order of one patient with its payments that can be paid back, in whole or in part. */
export type Visit = {
  orderId: string;
  patientId: string;
  firstVisit: string | null;
  ordered: string;
  quoted: string | null;
  kept: number;
  payments: Payment[];
};

type Known = {
  orders: Map<string, Order>;
  /** The day of a patient's first visit, by patient. */
  firstVisits: Map<string, string>;
  /** The day of a case's first quote, by case. */
  quotes: Map<string, string>;
};

/** Payments of past days by patient and order, the newest first. */
export function visitsOf(payments: Payment[], today: string, { orders, firstVisits, quotes }: Known): Visit[] {
  const visits = new Map<string, Visit>();
  const orderDay = (payment: Payment) => orders.get(payment.order_id)?.business_date ?? payment.business_date;
  const counts = (payment: Payment) => {
    const first = firstVisits.get(payment.patient_id);
    return first === undefined || daysBetween(first, orderDay(payment)) <= 30;
  };
  for (const payment of payments) {
    if (payment.business_date >= today || refundable(payment) <= 0) continue;
    const old = visits.get(payment.order_id);
    if (old) {
      old.payments.push(payment);
      continue;
    }
    const caseId = orders.get(payment.order_id)?.case_id;
    const counted = payments.filter((other) => other.patient_id === payment.patient_id && counts(other));
    visits.set(payment.order_id, {
      orderId: payment.order_id,
      patientId: payment.patient_id,
      firstVisit: firstVisits.get(payment.patient_id) ?? null,
      ordered: orderDay(payment),
      quoted: caseId ? (quotes.get(caseId) ?? null) : null,
      kept: counted.reduce((sum, other) => sum + other.amount_minor - other.refunded_minor, 0),
      payments: [payment],
    });
  }
  return [...visits.values()];
}
