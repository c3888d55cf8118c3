/** What the services say of themselves, under the console's own names. */
import type { components as Analytics } from "../api/generated/analytics";
import type { Service } from "../api/types";

type A = Analytics["schemas"];

/** One service at one moment: the same shape for each. */
export type Operations = A["Operations"];
export type ProcessView = A["ProcessView"];
export type Numbers = A["Numbers"];
export type Verification = A["Verification"];
export type ParkedDetail = A["ParkedDetail"];
export type ParkedState = A["ParkedView"]["state"];
/** A parked record, and the service whose consumer could not handle it. */
export type Parked = A["ParkedView"] & { service: Service };

export const SERVICES = ["booking", "crm", "billing", "followup", "analytics"] as const satisfies Service[];
