import type { Restatement } from "../api/types";

/** A link to the board as it was known just before a change, with the changed number of that day opened. */
export function beforeIt(item: Restatement, search: string): { pathname: string; search: string } {
  const next = new URLSearchParams(search);
  // Whole milliseconds, one earlier: the change itself is not known yet.
  next.set("known_at", new Date(Date.parse(item.known_at) - 1).toISOString());
  next.set("kpi", item.kpi);
  next.set("of", item.clinic_id);
  next.set("day", item.business_date);
  for (const name of ["event", "show"]) next.delete(name);
  return { pathname: "/", search: next.toString() };
}
