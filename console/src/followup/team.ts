import type { Team, TeamCount } from "./types";

export type Group = "person" | "clinic" | "protocol";
export const FIELDS = ["open", "due_today", "overdue", "done_today", "done", "attempts", "reached", "attributed", "credited"] as const;
export type Field = (typeof FIELDS)[number];
/** `key`: the person, clinic or protocol; null is nobody: tasks that nobody has tried yet. */
export type Tally = { key: string | null } & Record<Field, number>;

/** Whose work: null for every clinic or protocol; `staff` null is nobody's, undefined everybody's. */
export type Scope = { clinic: string | null; protocol: string | null; staff: string | null | undefined };

const keyOf = (count: TeamCount, group: Group) => ({ person: count.staff_id, clinic: count.clinic_id, protocol: count.protocol })[group];
const nothing = (key: string | null): Tally => ({ key, open: 0, due_today: 0, overdue: 0, done_today: 0, done: 0, attempts: 0, reached: 0, attributed: 0, credited: 0 });

/** The counts by person, clinic or protocol: nobody's first, then whoever has most overdue and open. */
export function tally({ items }: Team, group: Group): Tally[] {
  const rows = new Map<string | null, Tally>();
  for (const item of items) {
    const key = keyOf(item, group);
    const row = rows.get(key) ?? nothing(key);
    for (const field of FIELDS) row[field] += item[field];
    rows.set(key, row);
  }
  return [...rows.values()].sort(
    (one, other) => Number(other.key === null) - Number(one.key === null) || other.overdue - one.overdue || other.open - one.open || other.attempts - one.attempts,
  );
}

/** All rows as one. */
export function sumOf(rows: readonly Tally[]): Tally {
  const sum = nothing(null);
  for (const row of rows) for (const field of FIELDS) sum[field] += row[field];
  return sum;
}
