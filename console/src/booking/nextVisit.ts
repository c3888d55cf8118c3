import { addDays } from "../format/time";
import type { Protocol } from "./types";

/** When the next appointment is usually due. */
export const INTERVALS = ["none", "week", "fortnight", "month", "quarter", "half"] as const;
export type Interval = (typeof INTERVALS)[number];

const WEEKS: Record<Interval, number> = { none: 0, week: 1, fortnight: 2, month: 4, quarter: 13, half: 26 };
const A_MONTH = 365.25 / 12;

type Done = { product_code: string; status?: string };

/** What was done is due again when the chain's recalls say so, the soonest of them; after anything else the desk asks. */
export function suggested(done: readonly Done[], protocols: readonly Pick<Protocol, "purpose" | "trigger_codes" | "interval">[]): Interval {
  const codes = new Set(done.filter(({ status }) => status !== "void").map(({ product_code: code }) => code));
  const days = protocols
    .filter(({ purpose, trigger_codes: triggers }) => purpose === "recall" && triggers.some((code) => codes.has(code)))
    .map(({ interval: { months, days } }) => months * A_MONTH + days);
  if (days.length === 0) return "none";
  const soonest = Math.min(...days);
  const off = (interval: Interval) => Math.abs(7 * WEEKS[interval] - soonest);
  return INTERVALS.reduce((best, one) => (one !== "none" && (best === "none" || off(one) < off(best)) ? one : best));
}

/** The same weekday, so many weeks on: patients keep their day. */
export function dayAfter(today: string, interval: Interval): string {
  return addDays(today, 7 * WEEKS[interval]);
}
