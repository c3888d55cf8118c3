import type { components as Crm } from "../api/generated/crm";

type C = Crm["schemas"];

export type Patient = C["PatientView"];
export type PatientName = C["PatientName"];
export type Source = C["SourceView"];
export type Registered = C["ContactAck"];
export type Duplicate = C["Duplicate"];
export type Contact = C["ContactView"];
