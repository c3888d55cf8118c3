import type { Attempt, Attribution, Task } from "./types";

export type Group = "person" | "clinic" | "protocol";
/** What was done in a range of days; `due` and `overdue` are of today and belong to nobody in particular. */
export type Tally = { key: string; due: number; overdue: number; done: number; attempts: number; reached: number; attributed: number; credited: number };
export type TeamData = { tasks: readonly Task[]; attempts: readonly Attempt[]; attributions: readonly Attribution[] };
type Bounds = { from: string; to: string; today: string; dayOf: (moment: string, clinic: string) => string };

/** Tasks, contacts and what they brought, by who made them, where, or for which protocol. */
export function tally({ tasks, attempts, attributions }: TeamData, group: Group, { from, to, today, dayOf }: Bounds): Tally[] {
  const rows = new Map<string, Tally>();
  const add = (key: string, field: Exclude<keyof Tally, "key">) => {
    const row = rows.get(key) ?? { key, due: 0, overdue: 0, done: 0, attempts: 0, reached: 0, attributed: 0, credited: 0 };
    row[field] += 1;
    rows.set(key, row);
  };
  const isIn = (day: string) => from <= day && day <= to;
  const keyOf = (thing: { clinic_id: string; protocol: string }, person: string | undefined) => {
    if (group === "person") return person;
    return group === "clinic" ? thing.clinic_id : thing.protocol;
  };
  const count = (key: string | undefined, ...fields: Exclude<keyof Tally, "key">[]) => {
    if (key !== undefined) for (const field of fields) add(key, field);
  };

  const last = new Map<string, Attempt>();
  const staffOf = new Map<string, string>();
  for (const attempt of attempts) {
    staffOf.set(attempt.attempt_id, attempt.staff_id);
    if (attempt.attempted_at >= (last.get(attempt.task_id)?.attempted_at ?? "")) last.set(attempt.task_id, attempt);
    if (isIn(attempt.business_date)) count(keyOf(attempt, attempt.staff_id), "attempts", ...(attempt.is_reached ? (["reached"] as const) : []));
  }
  for (const task of tasks) {
    const closing = last.get(task.task_id);
    // Nobody in particular has to do a task that is due.
    if (task.status === "due") count(keyOf(task, undefined), "due", ...(dayOf(task.call_at, task.clinic_id) < today ? (["overdue"] as const) : []));
    else if (task.status === "completed" && closing !== undefined && isIn(closing.business_date)) count(keyOf(task, closing.staff_id), "done");
  }
  for (const attribution of attributions) {
    if (attribution.status === "revoked" || !isIn(dayOf(attribution.attributed_at, attribution.clinic_id))) continue;
    count(keyOf(attribution, staffOf.get(attribution.attempt_id)), "attributed", ...(attribution.status === "credited" ? (["credited"] as const) : []));
  }
  return [...rows.values()].sort((one, other) => other.attempts - one.attempts || other.due - one.due);
}

/** All rows as one. */
export function sumOf(rows: readonly Tally[]): Tally {
  const sum: Tally = { key: "", due: 0, overdue: 0, done: 0, attempts: 0, reached: 0, attributed: 0, credited: 0 };
  for (const row of rows) {
    for (const field of ["due", "overdue", "done", "attempts", "reached", "attributed", "credited"] as const) sum[field] += row[field];
  }
  return sum;
}
