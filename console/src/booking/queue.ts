import type { Visit } from "./types";

export type Step = "triage" | "start-consultation" | "seat" | "dismiss" | "check-out";

/** What may follow in each status (services/booking/visits/domain.py), the usual step first. */
const NEXT: Partial<Record<Visit["status"], Step[]>> = {
  checked_in: ["triage"],
  triaged: ["start-consultation", "seat", "check-out"],
  consulting: ["seat", "check-out"],
  treating: ["dismiss"],
  dismissed: ["check-out", "start-consultation", "seat"],
};

export function nextSteps({ status }: Pick<Visit, "status">): Step[] {
  return NEXT[status] ?? [];
}

/** Whole minutes that somebody has been in the present place: on the chair, off it again, else here at all. */
export function minutesSince(visit: Pick<Visit, "status" | "checked_in_at" | "seats">, now: string): number {
  const last = visit.seats?.at(-1);
  const onChair = visit.status === "treating" ? last?.seated_at : undefined;
  const offChair = visit.status === "dismissed" ? last?.dismissed_at : undefined;
  const since = onChair ?? offChair ?? visit.checked_in_at;
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000));
}

const WAITING: readonly Visit["status"][] = ["checked_in", "triaged", "dismissed"];
const INSIDE: readonly Visit["status"][] = ["consulting", "treating"];

/** Who waits for somebody and who is being looked after, each longest first. */
export function queueOf(visits: readonly Visit[], now: string): { waiting: Visit[]; inside: Visit[] } {
  const longestFirst = (one: Visit, other: Visit) =>
    minutesSince(other, now) - minutesSince(one, now) || one.checked_in_at.localeCompare(other.checked_in_at);
  return {
    waiting: visits.filter(({ status }) => WAITING.includes(status)).sort(longestFirst),
    inside: visits.filter(({ status }) => INSIDE.includes(status)).sort(longestFirst),
  };
}

/** Chairs on which somebody sits. */
export function takenChairs(visits: readonly Visit[]): Set<string> {
  return new Set(visits.flatMap(({ status, seats }) => (status === "treating" ? [seats?.at(-1)?.chair_id ?? ""] : [])));
}
