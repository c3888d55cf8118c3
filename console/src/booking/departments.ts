import type { Visit } from "./types";

/** Departments of a dental clinic; their names are `booking.department.*`. The services take any other name as well. */
export const DEPARTMENTS = [
  "general",
  "paediatrics",
  "endodontics",
  "periodontics",
  "prosthodontics",
  "implants",
  "surgery",
  "orthodontics",
  "aesthetics",
] as const;

/** What triage offers: these, and whatever else the clinic's visits of the day name (a chain may have brought its own). */
export function departmentsOf(visits: readonly Pick<Visit, "triage">[]): string[] {
  return [...new Set([...DEPARTMENTS, ...visits.flatMap(({ triage }) => triage?.department ?? [])])];
}
