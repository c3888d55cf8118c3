/** Why something was moved, cancelled, taken back or voided: codes that reports can count. */
export const REASONS = {
  cancel: ["patient_request", "illness", "clinic", "double_booking", "other"],
  move: ["patient_request", "illness", "clinic", "double_booking", "other"],
  reverse: ["came_late", "not_checked_in", "marked_by_mistake", "other"],
  triage: ["wrong_type", "wrong_department", "other_doctor", "other_consultant", "other"],
  void: ["entered_in_error", "wrong_patient", "entered_twice", "other"],
} as const;

export type Occasion = keyof typeof REASONS;

/** Who usually stands behind a reason. */
export function initiatorOf(reason: string): "patient" | "clinic" {
  return reason === "clinic" || reason === "double_booking" ? "clinic" : "patient";
}
