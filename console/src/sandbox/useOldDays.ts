import { useCells, useDefinitions } from "../api/analytics";
import type { Amount, Clinic, Definition, Payment } from "../api/types";
import { useEffectsOf } from "./useEffectsOf";
import type { Visit } from "./visits";

/** One number of one day that the refund may change; `now` is undefined until it is known. */
export type OldDay = {
  key: string;
  kpi: string;
  day: string;
  definition: Definition | undefined;
  now: Amount | undefined;
  isClosed: boolean;
};

const NOTHING: Amount = { numerator: 0, denominator: 0 };

/**
 * The days on which a payment counts: conversion on the patient's first visit, acceptance on the day of the quote,
 * refund rate on the order's day, cash on the day it came in, and on the day it goes out.
 */
export function useOldDays(visit: Visit, payment: Payment, clinic: Clinic, today: string): OldDay[] {
  const definitions = useDefinitions().data;
  const effects = useEffectsOf(clinic)(visit, payment);
  const { ordered, quoted } = visit;
  const firstVisit = visit.firstVisit ?? ordered;
  const isPlanned = quoted !== null && payment.allocations.some((part) => part.plan_line_id !== null);
  const conversion = useDay("K17", clinic, firstVisit);
  const acceptance = useDay("K19", clinic, quoted ?? ordered);
  const rate = useDay("K39", clinic, ordered);
  const paid = useDay("K35", clinic, payment.business_date);
  const out = useDay("K35", clinic, today);
  const cash = payment.method === "deposit" ? ["K35.deposit.paid", "K35.deposit.today"] : ["K35.paid", "K35.today"];
  const rows: [key: string, day: string, now: Amount | undefined][] = [
    ["K17", firstVisit, conversion],
    ...(isPlanned ? [["K19", quoted, acceptance] as [string, string, Amount | undefined]] : []),
    ["K39", ordered, rate],
    [cash[0] as string, payment.business_date, paid],
    [cash[1] as string, today, out],
  ];
  return rows.map(([key, day, now]) => {
    const kpi = key.split(".")[0] as string;
    const isClosed = effects.some((one) => one.kpi === kpi && one.day === day && one.isClosed);
    return { key, kpi, day, definition: definitions?.get(kpi), now, isClosed };
  });
}

function useDay(kpi: string, clinic: Clinic, day: string): Amount | undefined {
  const { data } = useCells({ kpi, clinic: clinic.clinic_id, from: day, to: day, knownAt: null });
  if (data === undefined) return undefined;
  const cell = data.items.find((item) => item.dim === "" && item.business_date === day);
  return cell ? { numerator: cell.numerator, denominator: cell.denominator } : NOTHING;
}

/** Whether two amounts are the same number. */
export function isSame(one: Amount, other: Amount | undefined): boolean {
  return one.numerator === other?.numerator && one.denominator === other.denominator;
}
