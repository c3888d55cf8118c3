import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { lengthText } from "../src/format/time";
import { eventIn, pretty } from "../src/operations/eventIn";
import { levelOf, problemsOf, problemsOfNumbers, tasksOf, worstFirst, type Heard } from "../src/operations/judge";
import { runbookOf, SECTIONS } from "../src/operations/runbook";
import type { Numbers, Operations, ProcessView } from "../src/operations/types";

const NOW = "2026-03-14T12:00:00Z";

const worker = (change: Partial<ProcessView> = {}): ProcessView => ({
  kind: "worker", instance: "0", version: "1", started_at: NOW, seen_at: NOW, is_gone: false, crashes: 0, broker_is_up: true,
  is_held: false, is_stuck: false, lag: { "a.v1": 3 }, ...change,
});

const answer = (change: Partial<Operations> = {}): Operations => ({
  service: "booking", at: NOW, now: NOW, is_simulated: false, processes: [worker()], outbox: { rows: 2, age_seconds: 1 }, parked: [], overdue_timers: [], ...change,
});

const heard = (change: Partial<Operations> = {}, isAway = false): Heard => ({ service: "booking", answer: answer(change), isAway });
const found = (change: Partial<Operations> = {}) => problemsOf(heard(change)).map(({ what, level, count }) => [what, level, count]);
const overdue = (at: string) => [{ kind: "no_show", count: 4, oldest_due_at: at }];

const numbers = (change: Partial<Numbers> = {}): Numbers => ({
  marks: 0, freshness: { batches: 1, events: 1, median: 0.1, p95: 0.2, slowest: 0.3 }, restatements: [], verifications: [], ...change,
});

describe("what is to be done about a service", () => {
  it("is nothing while work only passes through", () => {
    expect(found()).toEqual([]);
    expect(found({ overdue_timers: overdue("2026-03-14T11:59:30Z"), outbox: { rows: 40, age_seconds: 12 } })).toEqual([]);
  });

  it("is known of each thing that may be wrong", () => {
    expect(found({ processes: [] })).toEqual([["noworker", "bad", 0]]);
    expect(found({ processes: [worker({ is_gone: true, is_held: true, broker_is_up: false, crashes: 9 })] })).toEqual([["noworker", "bad", 0]]);
    expect(found({ processes: [worker({ broker_is_up: false })] })).toEqual([["broker", "bad", 0]]);
    expect(found({ processes: [worker({ broker_is_up: null })] })).toEqual([]);
    expect(found({ processes: [worker({ is_held: true, is_stuck: true })] })).toEqual([["held", "bad", 0], ["stuck", "bad", 0]]);
    expect(found({ processes: [worker({ crashes: 3 })] })).toEqual([["restarts", "warn", 3]]);
    expect(found({ processes: [worker({ lag: { a: 900, b: 101 } })] })).toEqual([["lag", "warn", 1001]]);
    expect(found({ outbox: { rows: 7, age_seconds: 31 } })).toEqual([["outbox", "warn", 7]]);
    expect(found({ outbox: { rows: 7, age_seconds: 301 } })).toEqual([["outbox", "bad", 7]]);
    const parked = (state: "open" | "replaying") => ({ reason: "bug" as const, state, count: 5, oldest_at: NOW });
    expect(found({ parked: [parked("open"), parked("replaying")] })).toEqual([["parked", "warn", 5]]);
    expect(found({ overdue_timers: overdue("2026-03-14T11:50:00Z") })).toEqual([["timers", "warn", 4]]);
  });

  it("leaves a clock that moves in steps the time of a step", () => {
    expect(found({ is_simulated: true, overdue_timers: overdue("2026-03-14T01:00:00Z") })).toEqual([]);
    expect(found({ is_simulated: true, overdue_timers: overdue("2026-03-12T01:00:00Z") })).toEqual([["timers", "warn", 4]]);
  });

  it("is to reach it, where it does not answer: what it said before is old", () => {
    expect(problemsOf(heard({ processes: [] }, true)).map(({ what }) => what)).toEqual(["away"]);
    expect(problemsOf({ service: "crm", answer: null, isAway: false })).toEqual([]);
  });

  it("is told with the worst first", () => {
    const all = problemsOf(heard({ processes: [worker({ crashes: 4, is_stuck: true })], outbox: { rows: 1, age_seconds: 40 } }));
    expect(all.map(({ what }) => what)).toEqual(["stuck", "outbox", "restarts"]);
    expect(worstFirst([...all].reverse())[0]?.what).toBe("stuck");
    expect([levelOf([]), levelOf(all.slice(1)), levelOf(all)]).toEqual(["good", "warn", "bad"]);
  });
});

describe("what several services have in common", () => {
  it("is one thing to do", () => {
    const outbox = (age_seconds: number, service: Heard["service"]) => problemsOf({ ...heard({ outbox: { rows: 2, age_seconds } }), service });
    const tasks = tasksOf(worstFirst([...outbox(40, "crm"), ...outbox(400, "billing"), ...outbox(90, "booking")]));
    expect(tasks.map(({ level, count, seconds, services }) => [level, count, seconds, services])).toEqual([
      ["bad", 2, 400, ["billing"]],
      ["warn", 4, 90, ["crm", "booking"]],
    ]);
  });
});

describe("what is to be done about the numbers", () => {
  it("is to look at what a verification found, and at what is late", () => {
    const check = (differences: number) => ({ kind: "ledger" as const, checked_at: NOW, checked_by: "x", compared: 9, differences, seconds: 1, is_old: true });
    expect(problemsOfNumbers(undefined)).toEqual([]);
    expect(problemsOfNumbers(numbers({ verifications: [check(0)] }))).toEqual([]);
    const late = numbers({ verifications: [check(2)], marks: 2001, freshness: { batches: 1, events: 1, median: 1, p95: 6, slowest: 9 } });
    expect(problemsOfNumbers(late).map(({ what, level }) => [what, level])).toEqual([["differences", "bad"], ["marks", "warn"], ["stale", "warn"]]);
    expect(problemsOfNumbers(numbers({ freshness: { batches: 0, events: 0, median: null, p95: null, slowest: null } }))).toEqual([]);
  });
});

describe("the runbook", () => {
  it("has the section that each problem names", () => {
    const text = readFileSync(join(import.meta.dirname, "..", "..", "docs", "runbook.md"), "utf8");
    const anchors = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]?.toLowerCase().replaceAll(" ", "-"));
    expect(Object.values(SECTIONS).filter((section) => !anchors.includes(section))).toEqual([]);
    expect(runbookOf("differences")).toBe("docs/runbook.md#a-number-is-doubted");
  });
});

describe("a parked record's body", () => {
  const event = {
    event_id: "e", type: "billing.payment.taken.v1", aggregate_type: "payment", aggregate_id: "p", occurred_at: NOW, recorded_at: NOW,
    clinic_id: "c", sequence: 1, actor: { user_id: "anna", role: "cashier" }, data: { state: { amount_minor: 5, taken_at: NOW } },
  };
  const said = (change: object) => eventIn(JSON.stringify({ ...event, ...change }));

  it("is shown as the event that it is", () => {
    expect(said({})).toMatchObject({ type: "billing.payment.taken.v1", clinic_id: "c", actor: { role: "cashier" }, state: { amount_minor: 5 }, postings: [] });
    expect(said({ actor: undefined, origin: "import" })).toMatchObject({ actor: null, origin: "import" });
  });

  it("is only bytes where something that is shown is not what it should be", () => {
    for (const change of [{ occurred_at: "yesterday" }, { event_id: 7 }, { data: { state: [] } }, { data: { state: { lines: [{ due_at: "soon" }] } } }]) {
      expect(said(change), JSON.stringify(change)).toBeNull();
    }
    for (const body of [null, "", "[1]", "7", "\\xff no json"]) expect(eventIn(body)).toBeNull();
  });

  it("has a line for each field, where it is JSON", () => {
    expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(pretty("\\xff no json")).toBe("\\xff no json");
  });
});

describe("lengths of time", () => {
  it("are told in the largest unit that fits", () => {
    expect([0.04, 9.44, 59, 61, 3_599, 7_300, 90_000].map((seconds) => lengthText(seconds, "en-GB"))).toEqual(["0 secs", "9.4 secs", "59 secs", "1 min", "59 mins", "2 hrs", "1 day"]);
    expect(lengthText(90, "zh-CN")).toContain("1");
  });
});
