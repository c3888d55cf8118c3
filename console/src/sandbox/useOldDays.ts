import { useCells, useDefinitions, useExplain } from "../api/analytics";
import { useOrder } from "../api/operations";
import type { Amount, Clinic, Definition, Payment } from "../api/types";

/** One number of one day that the refund may change; `now` is undefined until it is known. */
export type OldDay = { key: string; kpi: string; day: string; definition: Definition | undefined; now: Amount | undefined };

const NOTHING: Amount = { numerator: 0, denominator: 0 };

/**
 * The days on which a payment counts: conversion on the patient's first visit, refund rate on the order's day, cash
 * on the day it came in, and on the day it goes out.
 */
export function useOldDays(payment: Payment, clinic: Clinic, today: string): OldDay[] {
  const definitions = useDefinitions().data;
  const ordered = useOrder(payment.order_id).data?.business_date ?? payment.business_date;
  const firstVisit = useFirstVisit(payment, clinic) ?? ordered;
  const rows: [key: string, kpi: string, day: string][] = [
    ["K17", "K17", firstVisit],
    ["K39", "K39", ordered],
    ["K35.paid", "K35", payment.business_date],
    ["K35.today", "K35", today],
  ];
  const first = useDay("K17", clinic, firstVisit);
  const order = useDay("K39", clinic, ordered);
  const paid = useDay("K35", clinic, payment.business_date);
  const now = useDay("K35", clinic, today);
  const amounts = [first, order, paid, now];
  return rows.map(([key, kpi, day], index) => ({ key, kpi, day, definition: definitions?.get(kpi), now: amounts[index] }));
}

function useDay(kpi: string, clinic: Clinic, day: string): Amount | undefined {
  const { data } = useCells({ kpi, clinic: clinic.clinic_id, from: day, to: day, knownAt: null });
  if (data === undefined) return undefined;
  const cell = data.items.find((item) => item.dim === "" && item.business_date === day);
  return cell ? { numerator: cell.numerator, denominator: cell.denominator } : NOTHING;
}

/** The day to which the patient's first visit counts, from what posted to K17. */
function useFirstVisit(payment: Payment, clinic: Clinic): string | undefined {
  const { data } = useExplain(
    { kpi: "K17", clinic: clinic.clinic_id, from: "2000-01-01", to: payment.business_date, knownAt: null },
    200,
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return items.find((item) => item.dim === "" && item.subject === payment.patient_id)?.business_date;
}

/** Whether two amounts are the same number. */
export function isSame(one: Amount, other: Amount | undefined): boolean {
  return one.numerator === other?.numerator && one.denominator === other.denominator;
}
