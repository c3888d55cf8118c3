import type { Appointment, Visit } from "./types";

/** How far an appointment has come: its own status, and of those who are here whether they sit on a chair. */
export type Phase = "booked" | "confirmed" | "arrived" | "seated" | "done" | "no_show" | "cancelled";

export const PHASES: readonly Phase[] = ["booked", "confirmed", "arrived", "seated", "done", "no_show", "cancelled"];

export function phaseOf({ status }: Pick<Appointment, "status">, visit: Pick<Visit, "status"> | undefined): Phase {
  if (status === "void") return "cancelled";
  if (status === "fulfilled") return "done";
  if (status !== "arrived") return status;
  if (visit?.status === "treating") return "seated";
  return visit?.status === "completed" ? "done" : "arrived";
}

/** Whether the patient is still to come: only then may an appointment be moved, confirmed or cancelled. */
export function isAwaited({ status }: Pick<Appointment, "status">): boolean {
  return status === "booked" || status === "confirmed";
}

/** Whether the patient can be checked in with it: awaited, or there after a no-show that was taken back. */
export function canArrive(appointment: Pick<Appointment, "status" | "visit_id" | "business_date">, today: string): boolean {
  if (appointment.business_date !== today) return false;
  return isAwaited(appointment) || (appointment.status === "arrived" && !appointment.visit_id);
}
