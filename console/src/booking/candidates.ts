import type { ApiError } from "../api/client";

/** An appointment that somebody without one named may have come for. */
export type Candidate = { appointment_id: string; starts_at: string; practitioner_id: string };

/** The appointments that a refused check-in (CHECKIN-APPOINTMENT) names; none for any other answer. */
export function candidatesOf(error: Pick<ApiError, "code" | "extras"> | null): Candidate[] {
  const named = error?.code === "CHECKIN-APPOINTMENT" ? error.extras.candidates : undefined;
  return Array.isArray(named) ? named.filter(isCandidate) : [];
}

function isCandidate(value: unknown): value is Candidate {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Record<string, unknown>;
  return ["appointment_id", "starts_at", "practitioner_id"].every((name) => typeof fields[name] === "string");
}
