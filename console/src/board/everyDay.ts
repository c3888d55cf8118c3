import type { TrendPoint } from "../api/types";
import { addDays } from "../format/time";

/** Without a hole from the first day to the last: a day on which nothing posted is 0, or no ratio. */
export function everyDay(trend: TrendPoint[], isRatio: boolean): TrendPoint[] {
  const first = trend[0]?.date;
  const last = trend.at(-1)?.date;
  if (first === undefined || last === undefined) return [];
  const known = new Map(trend.map((point) => [point.date, point]));
  const days: TrendPoint[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    days.push(known.get(date) ?? { date, numerator: isRatio ? null : 0, denominator: null });
  }
  return days;
}
