import type { EventDetail } from "../api/types";

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown) => (typeof value === "string" ? value : null);
const isMoment = (value: unknown) => typeof value === "string" && !Number.isNaN(Date.parse(value));

/** The event in a record's body, as far as it is one that can be shown; null otherwise: then there are only the bytes. */
export function eventIn(body: string | null): EventDetail | null {
  const said = parsed(body);
  const data = said?.data;
  if (!isRecord(said) || !isRecord(data) || !isRecord(data.state)) return null;
  const { event_id, type, aggregate_type, aggregate_id, occurred_at, recorded_at, sequence } = said;
  const texts = [event_id, type, aggregate_type, aggregate_id].map(text);
  if (texts.includes(null) || !isMoment(occurred_at) || !isMoment(recorded_at) || !hasMoments(data.state)) return null;
  const actor = isRecord(said.actor) ? { user_id: String(said.actor.user_id), role: String(said.actor.role) } : null;
  return {
    event_id: String(event_id),
    type: String(type),
    aggregate_type: String(aggregate_type),
    aggregate_id: String(aggregate_id),
    occurred_at: String(occurred_at),
    recorded_at: String(recorded_at),
    clinic_id: text(said.clinic_id),
    sequence: Number(sequence),
    origin: text(said.origin) ?? "live",
    actor,
    state: data.state,
    postings: [],
  } as EventDetail;
}

/** Whether every moment in it is one: what is written as a moment must not be anything else. */
function hasMoments(value: unknown, name = ""): boolean {
  if (Array.isArray(value)) return value.every((item) => hasMoments(item, name));
  if (isRecord(value)) return Object.entries(value).every(([key, inner]) => hasMoments(inner, key));
  return !name.endsWith("_at") || value === null || isMoment(value);
}

function parsed(body: string | null): Json | null {
  try {
    const found: unknown = JSON.parse(body ?? "");
    return isRecord(found) ? found : null;
  } catch {
    return null;
  }
}

/** The body with a line for each of its fields, if it is JSON; as it came otherwise. */
export function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
