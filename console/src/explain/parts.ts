import type { Api } from "../api/client";
import type { Amount, Cell, ClinicNumbers, Definition, Page } from "../api/types";
import { addDays, daysBetween } from "../format/time";
import type { Part } from "./effects";
import { sumBy } from "./sums";

/** Which number over which days; `isIn`: whether a clinic counts. */
export type Wanted = {
  clinic: string | null;
  from: string;
  to: string;
  knownAt: string | null;
  asOf: string;
  sandboxes: boolean;
  isIn: (clinic: string) => boolean;
};

/** Each clinic's share of every number, by number. */
export async function partsByClinic(api: Api, { from, to, knownAt, sandboxes }: Wanted, signal: AbortSignal): Promise<Map<string, Part[]>> {
  const query = { date_from: from, date_to: to, known_at: knownAt, include_sandbox: sandboxes };
  const { items } = await api.get<{ items: ClinicNumbers[] }>("analytics", "/comparison", query, signal);
  const found = new Map<string, Part[]>();
  for (const { clinic_id: key, numbers } of items) {
    for (const { kpi, previous, ...now } of numbers) found.set(kpi, [...(found.get(kpi) ?? []), { key, now, before: previous }]);
  }
  return found;
}

/** Each value's share of one number: now, and in the span before at the same point, as the tiles compare it. */
export async function partsByDim(api: Api, { id }: Definition, dim: string, wanted: Wanted, signal: AbortSignal): Promise<Part[]> {
  const { clinic, from, to, knownAt, asOf, isIn } = wanted;
  const days = daysBetween(from, to) + 1;
  const before = new Date(Date.parse(knownAt ?? asOf) - days * 86_400_000).toISOString();
  const ask = async (first: string, last: string, known: string | null) => {
    const query = { clinic_id: clinic, date_from: first, date_to: last, dim, known_at: known };
    const { items } = await api.get<Page<Cell>>("analytics", `/kpis/${id}/cells`, query, signal);
    return sumBy(items.filter((cell) => cell.dim === dim && isIn(cell.clinic_id)), "dim_value");
  };
  const [now, then] = await Promise.all([ask(from, to, knownAt), ask(addDays(from, -days), addDays(from, -1), before)]);
  return paired(now, then);
}

/** The two spans by value; a value that only one of them has was nothing in the other. */
export function paired(now: [string, Amount][], before: [string, Amount][]): Part[] {
  const [current, former] = [new Map(now), new Map(before)];
  const nothing: Amount = { numerator: 0, denominator: null };
  return [...new Set([...current.keys(), ...former.keys()])].map((key) => ({
    key,
    now: current.get(key) ?? nothing,
    before: before.length === 0 ? null : (former.get(key) ?? nothing),
  }));
}
