import { addDays } from "../format/time";

/** Business days of a clinic, both included. */
export type Days = { from: string; to: string };

/** The last seven days. */
export function lastWeek(today: string): Days {
  return { from: addDays(today, -6), to: today };
}

/** The days as a list is asked for them. */
export function onDays({ from, to }: Days) {
  return { date_from: from, date_to: to };
}

/** The days as a part of a file's name. */
export function daysName({ from, to }: Days): string {
  return from === to ? from : `${from}-${to}`;
}
