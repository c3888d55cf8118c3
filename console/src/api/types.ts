/** What the services' answers look like, by hand from the HTTP contract; to be replaced by types from docs/openapi. */

export type Service = "booking" | "crm" | "billing" | "followup" | "analytics";

export type Config = {
  services: Record<Service, string>;
  demo: { tokens: Record<string, string> } | null;
};

/** A KPI's number: minor units of money, seconds or a count; a null denominator means "no ratio". */
export type Amount = { numerator: number | null; denominator: number | null };

export type Unit = "count" | "money" | "seconds";

export type Definition = {
  id: string;
  version: number;
  name: { zh: string; en: string };
  explanation: { zh: string; en: string };
  formula: string;
  basis: string;
  unit: Unit;
  is_ratio: boolean;
  dimensions: string[];
  close_days: number;
  guard: string | null;
  higher_is_better: boolean | null;
  /** False where the numbers of several clinics must not be added. */
  is_summable: boolean;
};

export type Clinic = { clinic_id: string; name: string; zone: string; currency: string; is_sandbox: boolean };

export type TrendPoint = Amount & { date: string };

export type Tile = Amount & {
  kpi: string;
  previous: Amount | null;
  trend: TrendPoint[];
  known_until: string | null;
  ages?: { band: string; numerator: number }[] | null;
};

export type Board = {
  as_of: string;
  clinics: Clinic[];
  tiles: Tile[];
  freshness_seconds: number | null;
  /** When the chain began to know anything; the console assumes 60 days ago where it is absent. */
  first_known_at?: string | null;
};

export type Place = { clinic_id: string; business_date: string; dim: string; dim_value: string };
export type Cell = Amount & Place;
export type Posted = Amount & Place & { kpi: string };

export type Explanation = Amount &
  Place & {
    posting_id: number;
    subject: string | null;
    known_at: string;
    event_id: string;
    event_type: string;
    origin: string;
    is_restatement: boolean;
  };

export type EventItem = {
  event_id: string;
  type: string;
  recorded_at: string;
  occurred_at: string;
  clinic_id: string | null;
  aggregate_type: string;
  aggregate_id: string;
  sequence: number;
  origin: string;
  postings: Posted[];
};

export type EventDetail = EventItem & { state: Record<string, unknown> };

export type Restatement = {
  kpi: string;
  clinic_id: string;
  business_date: string;
  old: Amount;
  new: Amount;
  known_at: string;
  event_id: string;
  event_type: string;
  kind: "restated" | "imported";
};

export type Changed = {
  cells: { kpi: string; clinic_id: string; business_date: string }[];
  events: EventItem[];
  more: number;
};

export type Cursor = string | number;
export type Page<T> = { items: T[]; next: Cursor | null };
export type Ack = { id: string; events: { event_id: string; type: string; recorded_at: string }[] };

export type Payment = {
  payment_id: string;
  patient_id: string;
  clinic_id: string;
  order_id: string;
  method: string;
  amount_minor: number;
  refunded_minor?: number;
  currency: string;
  taken_at: string;
  business_date: string;
};

export type Order = { order_id: string; business_date: string; paid_minor: number; refunded_minor: number };
export type Practitioner = { practitioner_id: string; display_name: string; profession: string };

/** RFC 9457 problem details, as every service answers errors. */
export type Problem = { title: string; status: number; code?: string; detail?: string; hint?: string };
