import type { Service } from "../api/types";
import type { Numbers, Operations, ProcessView } from "./types";

export type Level = "good" | "warn" | "bad";
export type What =
  | "away" | "noworker" | "restarts" | "broker" | "held" | "stuck"
  | "outbox" | "lag" | "parked" | "timers" | "marks" | "stale" | "differences";

/** Something to do: how bad, what, whose; and how many or for how long. */
export type Problem = { level: "warn" | "bad"; what: What; service: Service; count: number; seconds: number };

/** What is said of a service: its last answer, null before the first; and whether it answers now. */
export type Heard = { service: Service; answer: Operations | null; isAway: boolean };

// A moment's work is always on its way; each of these is more than that.
const RESTARTS = 3;
const LAG_RECORDS = 1_000;
const OUTBOX_SECONDS = 30;
const OUTBOX_LOST_SECONDS = 300;
const TIMER_SECONDS = 120;
// A set clock moves in steps, and each step leaves timers behind it for a moment.
const STEP_SECONDS = 86_400;
const MARKS = 2_000;
const STALE_SECONDS = 5;

/** What is to be done about one service, the worst first. Without an answer nothing else is known of it. */
export function problemsOf({ service, answer, isAway }: Heard): Problem[] {
  const problem = (level: "warn" | "bad", what: What, { count = 0, seconds = 0 } = {}): Problem => ({ level, what, service, count, seconds });
  if (isAway) return [problem("bad", "away")];
  if (answer === null) return [];
  const found: Problem[] = [];
  const alive = answer.processes.filter((one) => !one.is_gone);
  const workers = alive.filter((one) => one.kind === "worker");
  const some = (are: (one: ProcessView) => boolean) => workers.filter(are).length;
  if (workers.length === 0) found.push(problem("bad", "noworker"));
  if (some((one) => one.broker_is_up === false) > 0) found.push(problem("bad", "broker"));
  if (some((one) => one.is_held) > 0) found.push(problem("bad", "held"));
  if (some((one) => one.is_stuck) > 0) found.push(problem("bad", "stuck"));
  const { age_seconds: age, rows } = answer.outbox;
  if (age > OUTBOX_SECONDS) found.push(problem(age > OUTBOX_LOST_SECONDS ? "bad" : "warn", "outbox", { count: rows, seconds: age }));
  const restarts = Math.max(0, ...alive.map((one) => one.crashes));
  if (restarts >= RESTARTS) found.push(problem("warn", "restarts", { count: restarts }));
  const lag = lagOf(answer);
  if (lag > LAG_RECORDS) found.push(problem("warn", "lag", { count: lag }));
  const parked = openIn(answer);
  if (parked > 0) found.push(problem("warn", "parked", { count: parked }));
  const late = lateBy(answer);
  if (late > (answer.is_simulated ? STEP_SECONDS : TIMER_SECONDS)) found.push(problem("warn", "timers", { count: overdueIn(answer), seconds: late }));
  return worstFirst(found);
}

/** What is to be done about the numbers: they are behind, or a verification found something. */
export function problemsOfNumbers(numbers: Numbers | undefined): Problem[] {
  if (numbers === undefined) return [];
  const found: Problem[] = [];
  const add = (level: "warn" | "bad", what: What, { count = 0, seconds = 0 }) => found.push({ level, what, service: "analytics", count, seconds });
  const differences = numbers.verifications.reduce((sum, one) => sum + one.differences, 0);
  if (differences > 0) add("bad", "differences", { count: differences });
  if (numbers.marks > MARKS) add("warn", "marks", { count: numbers.marks });
  const { p95 } = numbers.freshness;
  if (p95 !== null && p95 > STALE_SECONDS) add("warn", "stale", { seconds: p95 });
  return found;
}

/** The same problem of several services is one thing to do: how many there are of it in all (of crashes, the most), and the longest time. */
export type Task = Omit<Problem, "service"> & { services: Service[] };

export function tasksOf(problems: readonly Problem[]): Task[] {
  const found = new Map<string, Task>();
  for (const { service, ...problem } of problems) {
    const key = `${problem.level} ${problem.what}`;
    const task = found.get(key) ?? { ...problem, count: 0, services: [] };
    found.set(key, { ...task, count: problem.what === "restarts" ? Math.max(task.count, problem.count) : task.count + problem.count, seconds: Math.max(task.seconds, problem.seconds), services: [...task.services, service] });
  }
  return [...found.values()];
}

export function worstFirst(problems: Problem[]): Problem[] {
  return [...problems].sort((one, other) => Number(other.level === "bad") - Number(one.level === "bad"));
}

export function levelOf(problems: readonly Problem[]): Level {
  return problems.some(({ level }) => level === "bad") ? "bad" : problems.length > 0 ? "warn" : "good";
}

/** Records that the service's live workers have not consumed yet. */
export function lagOf({ processes }: Operations): number {
  const lags = processes.filter((one) => one.kind === "worker" && !one.is_gone).flatMap((one) => Object.values(one.lag));
  return lags.reduce((sum, lag) => sum + lag, 0);
}

/** Parked records that wait for a person. */
export function openIn({ parked }: Operations): number {
  return parked.filter(({ state }) => state === "open").reduce((sum, { count }) => sum + count, 0);
}

export function overdueIn({ overdue_timers }: Operations): number {
  return overdue_timers.reduce((sum, { count }) => sum + count, 0);
}

/** For how long the oldest timer has been overdue, in business time; 0 without any. */
export function lateBy({ overdue_timers, now }: Operations): number {
  const ages = overdue_timers.map(({ oldest_due_at }) => (Date.parse(now) - Date.parse(oldest_due_at)) / 1000);
  return Math.max(0, ...ages);
}
