import type { components as Booking } from "../api/generated/booking";
import type { components as Billing } from "../api/generated/billing";
import type { components as Crm } from "../api/generated/crm";
import type { components as Followup } from "../api/generated/followup";

type F = Followup["schemas"];

export type Task = F["TaskItem"];
export type Attempt = F["AttemptItem"];
export type Outcome = Attempt["outcome"];
export type Channel = Attempt["channel"];
export type Team = F["Team"];
export type TeamCount = F["TeamCount"];
export type ProtocolItem = F["ProtocolItem"];
export type Preview = F["Preview"];
export type Plan = Crm["schemas"]["PlanView"];
export type Visit = Booking["schemas"]["Visit"];
export type Procedure = Booking["schemas"]["Procedure"];
export type Price = Billing["schemas"]["Price"];
