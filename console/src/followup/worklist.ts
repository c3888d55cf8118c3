import { addDays } from "../format/time";
import { CALL_BACK } from "./outcomes";
import type { Plan, ProtocolItem, Task } from "./types";

export type Order = "time" | "value";
/** A task in its place; the rank is 0 for who is called first. */
export type Line = Task & { isOverdue: boolean; worth: number | null; rank: number };

/** A task stays open after a contact that reached nobody; with this many it is done with. */
export const MOST_ATTEMPTS = 3;

/** What the quoted version of each person's plans comes to, in minor units, by every id that names the person. */
export function openQuotes(plans: readonly Plan[]): Map<string, number> {
  const worth = new Map<string, number>();
  for (const plan of plans) {
    const amount = quotedAmount(plan);
    if (amount !== null) worth.set(plan.patient_id, (worth.get(plan.patient_id) ?? 0) + amount);
  }
  return worth;
}

/** The sum of the lines of a plan's open quote; null for a plan without one. */
export function quotedAmount(plan: Plan): number | null {
  const open = plan.versions.find(({ status }) => status === "quoted");
  return open === undefined ? null : open.lines.reduce((sum, line) => sum + line.offered_minor, 0);
}

/**
 * Which comes first: a promised time that has come; who was never called, the most overdue first; who was called and did
 * not answer, the longest ago first; and last whoever asked to be called later today.
 */
function rankOf({ last_outcome, call_at }: Task, now: string): number {
  const isPromised = last_outcome === CALL_BACK;
  if (isPromised) return Date.parse(call_at) <= Date.parse(now) ? 0 : 3;
  return last_outcome === null ? 1 : 2;
}

/** Tasks as a list to work through: overdue are those of an earlier day. By value: the dearest quote first. */
export function worklist(tasks: readonly Task[], quotes: Map<string, number>, dayOf: (moment: string) => string, now: string, order: Order): Line[] {
  const today = dayOf(now);
  const lines = tasks.map((task) => ({
    ...task,
    isOverdue: dayOf(task.call_at) < today,
    worth: task.protocol === "X-QUOTE" ? (quotes.get(task.patient_id) ?? null) : null,
    rank: rankOf(task, now),
  }));
  const moment = (line: Line) => (line.rank === 2 ? (line.last_tried_at ?? line.call_at) : line.call_at);
  return lines.sort((one, other) =>
    order === "value" && (one.worth ?? -1) !== (other.worth ?? -1)
      ? (other.worth ?? -1) - (one.worth ?? -1)
      : one.rank - other.rank || moment(one).localeCompare(moment(other)),
  );
}

/** Whom to call after this one: the next in the list as it was, unless the first of the others comes before by rank. */
export function nextOf(lines: readonly Line[], taskId: string): string | null {
  const below = lines[lines.findIndex(({ task_id }) => task_id === taskId) + 1];
  const first = lines.find(({ task_id }) => task_id !== taskId);
  const next = below !== undefined && first !== undefined && below.rank > first.rank ? first : (below ?? first);
  return next?.task_id ?? null;
}

/** Whether a contact that reaches nobody is the last one of the task. */
export function isLastTry({ attempts }: Pick<Task, "attempts">): boolean {
  return attempts + 1 >= MOST_ATTEMPTS;
}

export type Planned = { name: { zh: string; en: string }; day: string | null };

/** The step after a task's, with its day where that follows from the task's own; null after the last one. */
export function plannedAfter(task: Task, protocol: ProtocolItem | undefined, wasCalledBack: boolean): Planned | null {
  const steps = protocol?.definition.steps ?? [];
  const [own, next] = [steps[task.step], steps[task.step + 1]];
  if (own === undefined || next === undefined) return null;
  const day = wasCalledBack ? null : addDays(task.business_date, (next.days ?? 0) - (own.days ?? 0));
  return { name: next.name, day };
}
