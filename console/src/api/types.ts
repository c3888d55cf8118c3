/** What the services answer: the generated types of their OpenAPI documents, under the console's own names. */
import type { components as Analytics } from "./generated/analytics";
import type { components as Billing } from "./generated/billing";
import type { components as Booking } from "./generated/booking";

type A = Analytics["schemas"];
type B = Billing["schemas"];

export type Service = "booking" | "crm" | "billing" | "followup" | "analytics";

/** `/config.json` of the console's own server. */
export type Config = {
  services: Record<Service, string>;
  /** Where people sign in; null: with a token only. */
  oidc: { authority: string; client_id: string } | null;
  demo: { tokens: Record<string, string> } | null;
};

/** A KPI's number: minor units of money, seconds or a count; a null denominator means "no ratio". */
export type Amount = { numerator: number | null; denominator: number | null };

export type Definition = A["KpiDefinition"];
export type Unit = Definition["unit"];
export type Clinic = A["ClinicView"];
/** A day of a trend; the console fills days without anything. */
export type TrendPoint = Amount & Pick<A["DayAmount"], "date">;
export type Tile = A["Tile"];
export type Board = A["Board"];
export type ClinicNumbers = A["ClinicNumbers"];
export type Cell = A["CellAmount"];
export type Posted = A["PostedAmount"];
export type Explanation = A["PostingView"];
export type EventItem = A["EventView"];
export type EventDetail = A["EventDetail"];
export type Restatement = A["Restatement"];

/** The data of a `changed` message of the live stream. */
export type Changed = {
  cells: { kpi: string; clinic_id: string; business_date: string }[];
  events: EventItem[];
  more: number;
};

export type Cursor = string | number;
export type Page<T> = { items: T[]; next: Cursor | null };
export type Ack = B["Ack"];
export type Payment = B["PaymentView"];
export type Order = B["OrderView"];
export type Practitioner = Booking["schemas"]["Practitioner"];
export type Problem = B["Problem"];
