import { addDays, daysBetween } from "../format/time";
import type { Preview } from "./types";

export const MOST_DAYS = 92;
export const FIRST_WEEK = 7;

export type DayCount = { day: string; contacts: number; steps: Map<number, number> };

/** Every day of the range with its contacts by step; days without any are there too. */
export function byDay(preview: Preview): DayCount[] {
  const length = daysBetween(preview.date_from, preview.date_to) + 1;
  const days = Array.from({ length }, (_, n) => ({ day: addDays(preview.date_from, n), contacts: 0, steps: new Map<number, number>() }));
  for (const { date, step, contacts } of preview.items) {
    const found = days[daysBetween(preview.date_from, date)];
    if (found === undefined) continue;
    found.contacts += contacts;
    found.steps.set(step, (found.steps.get(step) ?? 0) + contacts);
  }
  return days;
}

export type ClinicCount = { clinicId: string; contacts: number; steps: Map<number, number> };

/** The contacts of each clinic, the one with most first. */
export function byClinic(preview: Preview): ClinicCount[] {
  const clinics = new Map<string, ClinicCount>();
  for (const { clinic_id, step, contacts } of preview.items) {
    const found = clinics.get(clinic_id) ?? { clinicId: clinic_id, contacts: 0, steps: new Map<number, number>() };
    found.contacts += contacts;
    found.steps.set(step, (found.steps.get(step) ?? 0) + contacts);
    clinics.set(clinic_id, found);
  }
  return [...clinics.values()].sort((one, other) => other.contacts - one.contacts);
}
