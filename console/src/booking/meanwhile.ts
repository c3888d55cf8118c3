import type { Appointment } from "./types";

/** What a colleague did to an appointment while somebody had a form open on it; null: nothing that matters to the form. */
export type Meanwhile = Exclude<Appointment["status"], "booked"> | "moved" | null;

export function meanwhile(seen: Appointment, now: Appointment): Meanwhile {
  // Where it went in the end says more than where it was moved before.
  if (now.status !== seen.status && now.status !== "booked" && now.status !== "confirmed") return now.status;
  if (now.reschedule_count !== seen.reschedule_count) return "moved";
  return now.status !== seen.status && now.status === "confirmed" ? "confirmed" : null;
}

/** What is said when a command is sent: how often the appointment had been moved when its sender last looked at it. */
export function seenMoves(seen: Appointment, now: Appointment, refusal: string | undefined): number {
  // The refusal has told them: said again, it is said about the new time.
  return (refusal === "APPT-MOVED" ? now : seen).reschedule_count;
}
