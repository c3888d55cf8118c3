import type { TrendPoint } from "../api/types";
import { addDays } from "../format/time";

/**
 * Without a hole from `from` (null: the first day that holds anything) to `to`: a day on which nothing posted is 0, or
 * no ratio.
 */
export function everyDay(trend: TrendPoint[], isRatio: boolean, from: string | null, to: string): TrendPoint[] {
  const first = from ?? trend[0]?.date;
  if (first === undefined || trend.length === 0) return [];
  const known = new Map(trend.map((point) => [point.date, point]));
  const days: TrendPoint[] = [];
  for (let date = first; date <= to; date = addDays(date, 1)) {
    days.push(known.get(date) ?? { date, numerator: isRatio ? null : 0, denominator: null });
  }
  return days;
}
