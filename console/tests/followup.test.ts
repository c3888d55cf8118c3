import { describe, expect, it } from "vitest";

import { CHOICES, choiceOfKey, choicesOn, needsConfirm } from "../src/followup/outcomes";
import { byClinic, byDay } from "../src/followup/preview";
import { sumOf, tally } from "../src/followup/team";
import type { Attempt, Attribution, Plan, Preview, ProtocolItem, Task } from "../src/followup/types";
import { nextOf, openQuotes, plannedAfter, worklist } from "../src/followup/worklist";

const task = (id: string, changes: Partial<Task> = {}) =>
  ({ task_id: id, patient_id: id, protocol: "X-QUOTE", step: 0, attempts: 0, call_at: "2026-03-05T01:00:00Z", due_at: "2026-03-05T01:00:00Z", business_date: "2026-03-05", ...changes }) as Task;
const day = (moment: string) => moment.slice(0, 10);
const ids = (lines: { task_id: string }[]) => lines.map(({ task_id }) => task_id);
const press = (key: string, changes = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...changes });

describe("outcome keys", () => {
  it("are one letter each, none twice, and every outcome has one", () => {
    expect(new Set(CHOICES.map(({ key }) => key)).size).toBe(CHOICES.length);
    expect(new Set(CHOICES.map(({ outcome }) => outcome)).size).toBe(23);
    expect(CHOICES.every(({ key }) => /^[A-Z]$/.test(key))).toBe(true);
  });

  it("record what fits the channel, in small letters too, and leave the browser's own keys alone", () => {
    expect(choiceOfKey(press("n"), "phone")?.outcome).toBe("NO_ANSWER");
    expect(choiceOfKey(press("N"), "sms")).toBeNull();
    expect(choiceOfKey(press("l"), "wecom")?.outcome).toBe("MESSAGE_DELIVERED");
    expect(choiceOfKey(press("r", { ctrlKey: true }), "sms")).toBeNull();
    expect(choicesOn("in_person").every(({ group }) => group !== "unreached" && group !== "message")).toBe(true);
  });

  it("ask once more before contacts stop", () => {
    const asked = CHOICES.filter(needsConfirm).map(({ outcome }) => outcome);
    expect(asked).toEqual(expect.arrayContaining(["DECEASED", "MOVED_AWAY", "REACHED_DO_NOT_CONTACT", "REACHED_COMPLAINT", "WRONG_NUMBER"]));
    expect(asked).not.toContain("NO_ANSWER");
  });
});

describe("the list of tasks", () => {
  const plan = { patient_id: "b", versions: [{ status: "superseded", lines: [{ offered_minor: 5 }] }, { status: "quoted", lines: [{ offered_minor: 700 }, { offered_minor: 50 }] }] } as Plan;

  it("knows what the open quote comes to", () => {
    expect([...openQuotes([plan])]).toEqual([["b", 750]]);
  });

  it("goes by time, by the value of the quote, and puts those who were tried last", () => {
    const tasks = [task("a"), task("b", { call_at: "2026-03-05T02:00:00Z", due_at: "2026-03-05T02:00:00Z" }), task("c", { attempts: 1, call_at: "2026-03-04T01:00:00Z", due_at: "2026-03-04T01:00:00Z" })];
    const lines = worklist(tasks, openQuotes([plan]), day, "2026-03-05", "time");
    expect(ids(lines)).toEqual(["a", "b", "c"]);
    expect(lines.map(({ isOverdue }) => isOverdue)).toEqual([false, false, true]);
    expect(ids(worklist(tasks, openQuotes([plan]), day, "2026-03-05", "value"))[0]).toBe("b");
    expect([nextOf(lines, "a"), nextOf(lines, "c"), nextOf(lines.slice(0, 1), "a")]).toEqual(["b", "a", null]);
  });

  it("says what is planned after a step", () => {
    const steps = [3, 7].map((days) => ({ days, minutes: null, name: { zh: `第${days}天`, en: `Day ${days}` } }));
    const protocol = { definition: { steps } } as unknown as ProtocolItem;
    expect(plannedAfter(task("a"), protocol, false)).toEqual({ name: steps[1]?.name, day: "2026-03-09" });
    expect(plannedAfter(task("a"), protocol, true)?.day).toBeNull();
    expect(plannedAfter(task("a", { step: 1 }), protocol, false)).toBeNull();
  });
});

describe("a dry run", () => {
  const preview = {
    date_from: "2026-03-01",
    date_to: "2026-03-03",
    items: [
      { date: "2026-03-01", step: 0, clinic_id: "x", contacts: 2 },
      { date: "2026-03-03", step: 0, clinic_id: "x", contacts: 1 },
      { date: "2026-03-03", step: 1, clinic_id: "y", contacts: 4 },
    ],
  } as Preview;

  it("has every day, and the clinic with most contacts first", () => {
    expect(byDay(preview).map(({ day, contacts }) => [day, contacts])).toEqual([["2026-03-01", 2], ["2026-03-02", 0], ["2026-03-03", 5]]);
    expect(byClinic(preview).map(({ clinicId, contacts }) => [clinicId, contacts])).toEqual([["y", 4], ["x", 3]]);
  });
});

describe("the team", () => {
  const attempt = (id: string, task_id: string, staff_id: string, is_reached: boolean, day = "2026-03-05") =>
    ({ attempt_id: id, task_id, staff_id, is_reached, clinic_id: "x", protocol: "X-QUOTE", business_date: day, attempted_at: `${day}T0${id}:00:00Z` }) as Attempt;
  const data = {
    tasks: [task("a", { clinic_id: "x", status: "due", call_at: "2026-03-04T01:00:00Z" }), task("b", { clinic_id: "x", status: "completed" }), task("c", { clinic_id: "x", status: "completed" })],
    attempts: [attempt("1", "b", "li", false), attempt("2", "b", "wang", true), attempt("3", "c", "li", true, "2026-02-01")],
    attributions: [
      { attempt_id: "2", clinic_id: "x", protocol: "X-QUOTE", status: "credited", attributed_at: "2026-03-05T09:00:00Z" },
      { attempt_id: "1", clinic_id: "x", protocol: "X-QUOTE", status: "revoked", attributed_at: "2026-03-05T09:00:00Z" },
    ] as Attribution[],
  };
  const bounds = { from: "2026-03-01", to: "2026-03-05", today: "2026-03-05", dayOf: day };

  it("has what each person did in the range, and the booking with whoever made the contact", () => {
    expect(tally(data, "person", bounds)).toEqual([
      { key: "li", due: 0, overdue: 0, done: 0, attempts: 1, reached: 0, attributed: 0, credited: 0 },
      { key: "wang", due: 0, overdue: 0, done: 1, attempts: 1, reached: 1, attributed: 1, credited: 1 },
    ]);
  });

  it("has what is due by protocol and clinic, and sums up", () => {
    const sum = { due: 1, overdue: 1, done: 1, attempts: 2, reached: 1, attributed: 1, credited: 1 };
    expect(tally(data, "protocol", bounds)).toEqual([{ key: "X-QUOTE", ...sum }]);
    expect(sumOf(tally(data, "clinic", bounds))).toEqual({ key: "", ...sum });
  });
});
