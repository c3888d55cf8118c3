import { addDays } from "../format/time";

/** When the next appointment is usually due. */
export const INTERVALS = ["none", "week", "fortnight", "month", "quarter", "half"] as const;
export type Interval = (typeof INTERVALS)[number];

const WEEKS: Record<Interval, number> = { none: 0, week: 1, fortnight: 2, month: 4, quarter: 13, half: 26 };
const PROPHYLAXIS = "PROPHY";

/** A prophylaxis is due again in half a year; after anything else the desk asks. */
export function suggested(done: readonly { product_code: string; status?: string }[]): Interval {
  return done.some(({ product_code: code, status }) => code === PROPHYLAXIS && status !== "void") ? "half" : "none";
}

/** The same weekday, so many weeks on: patients keep their day. */
export function dayAfter(today: string, interval: Interval): string {
  return addDays(today, 7 * WEEKS[interval]);
}
