import { shortId } from "../view/shortId";

/** What of an event's state a person asks for first. */
export type Summary = {
  patient: string | null;
  amount: number | null;
  method: string | null;
  products: string[];
  chair: string | null;
  /** Who took part, by field: who asked, who approved, who performed. */
  people: [field: string, value: string][];
  reason: string | null;
};

type State = Record<string, unknown>;

const AMOUNTS = ["amount_minor", "total_minor", "list_fee_minor"];
const PEOPLE = [
  "performer_id", "practitioner_id", "doctor_id", "consultant_id", "signed_by", "presented_by",
  "created_by", "requested_by", "approved_by", "staff_id", "owner_role",
];
const REASONS = ["reason", "cancelled_reason", "closed_reason", "discount_reason", "decline_reason", "rejection_reason"];

/** Reads the state of any event: types differ, the names of their fields do not. */
export function summaryOf(state: State): Summary {
  const version = records(state.versions).at(-1);
  const lines = [...records(state.lines), ...records(state.allocations), ...records(version?.lines)];
  const inner = [state, record(state.triage), version].filter((part) => part !== undefined);
  const first = (fields: string[]) => fields.map((field) => state[field]).find((value) => value !== null && value !== undefined);
  const amount = first(AMOUNTS) ?? (version ? offered(records(version.lines)) : undefined);
  return {
    patient: text(state.patient_id),
    amount: typeof amount === "number" ? amount : null,
    method: text(state.method),
    products: [...new Set([state, ...lines].flatMap((line) => text(line.product_code) ?? []))],
    chair: text(state.chair_id) ?? text(records(state.seats).at(-1)?.chair_id),
    people: PEOPLE.flatMap((field) => {
      const value = inner.map((part) => text(part[field])).find((one) => one !== null);
      return value === undefined || value === null ? [] : [[field, value] as [string, string]];
    }),
    reason: text(first(REASONS)),
  };
}

/** A person by what their issuer calls them: a name as it is, of an id its end. */
export function personText(subject: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(subject) ? shortId(subject) : subject;
}

/** What a plan is about: the lines accepted, or all that were offered while none is. */
function offered(lines: State[]): number {
  const accepted = lines.filter((line) => line.is_accepted === true);
  return (accepted.length > 0 ? accepted : lines).reduce((sum, line) => sum + Number(line.offered_minor ?? 0), 0);
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function record(value: unknown): State | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as State) : undefined;
}

function records(value: unknown): State[] {
  if (!Array.isArray(value)) return [];
  return value.map(record).filter((one) => one !== undefined);
}
