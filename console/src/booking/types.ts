import type { components as Booking } from "../api/generated/booking";
import type { components as Followup } from "../api/generated/followup";

type B = Booking["schemas"];

export type Appointment = B["Appointment"];
export type Visit = B["Visit"];
export type VisitWithProcedures = B["VisitWithProcedures"];
export type Chair = B["Chair"];
export type Practitioner = B["Practitioner"];
export type PublishedHours = B["PublishedHours"];
export type Slot = B["Slot"];
export type CheckedIn = B["CheckedIn"];
export type Triage = B["Triage"];
export type DeclaredType = B["GiveTriage"]["declared_type"];
export type Initiator = B["CancelAppointment"]["initiator"];

export type Protocols = Followup["schemas"]["Protocols"];
export type Protocol = Followup["schemas"]["Protocol"];

/** Where an appointment is to be: a slot that may still lack its practitioner. */
export type Place = Pick<Slot, "chair_id" | "starts_at">;
