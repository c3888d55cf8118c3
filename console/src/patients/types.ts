import type { components as Crm } from "../api/generated/crm";

type C = Crm["schemas"];

export type Patient = C["PatientView"];
/** Whom a search finds: at the till without clinic and source. */
export type PatientFound = C["PatientFound"] & Partial<Patient>;
export type PatientName = C["PatientName"];
export type Source = C["SourceView"];
export type Registered = C["ContactAck"];
export type Duplicate = C["Duplicate"];
export type Contact = C["ContactView"];
