import type { TFunction } from "i18next";
import { describe, expect, it } from "vitest";

import { CHOICES, choiceOfKey, choicesOn, needsConfirm } from "../src/followup/outcomes";
import { byClinic, byDay } from "../src/followup/preview";
import { sumOf, tally } from "../src/followup/team";
import { staffName } from "../src/followup/staffName";
import type { Plan, Preview, ProtocolItem, Task, Team, TeamCount } from "../src/followup/types";
import { isLastTry, nextOf, openQuotes, plannedAfter, worklist } from "../src/followup/worklist";

const task = (id: string, changes: Partial<Task> = {}) =>
  ({ task_id: id, patient_id: id, protocol: "X-QUOTE", step: 0, attempts: 0, call_at: "2026-03-05T01:00:00Z", due_at: "2026-03-05T01:00:00Z", business_date: "2026-03-05", last_outcome: null, last_tried_at: null, ...changes }) as Task;
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

  it("has promised times first, then who was never called, then who did not answer; by value the dearest quote", () => {
    const at = (moment: string) => ({ call_at: moment, due_at: moment });
    const tried = (outcome: Task["last_outcome"], moment: string) => ({ attempts: 1, last_outcome: outcome, last_tried_at: moment });
    const tasks = [
      task("later", { ...at("2026-03-05T09:00:00Z"), ...tried("REACHED_CALLBACK_AT", "2026-03-04T02:00:00Z") }),
      task("again", { ...at("2026-03-04T01:00:00Z"), ...tried("NO_ANSWER", "2026-03-05T03:00:00Z") }),
      task("first", { ...at("2026-03-05T01:00:00Z"), ...tried("BUSY", "2026-03-05T02:00:00Z") }),
      task("b", at("2026-03-05T01:00:00Z")),
      task("overdue", at("2026-03-04T01:00:00Z")),
      task("promised", { ...at("2026-03-05T03:30:00Z"), ...tried("REACHED_CALLBACK_AT", "2026-03-04T02:00:00Z") }),
    ];
    const lines = worklist(tasks, openQuotes([plan]), day, "2026-03-05T04:00:00Z", "time");
    expect(ids(lines)).toEqual(["promised", "overdue", "b", "first", "again", "later"]);
    expect(lines.filter(({ isOverdue }) => isOverdue).map(({ task_id }) => task_id)).toEqual(["overdue", "again"]);
    expect(ids(worklist(tasks, openQuotes([plan]), day, "2026-03-05T04:00:00Z", "value"))[0]).toBe("b");
    expect([nextOf(lines, "promised"), nextOf(lines, "later"), nextOf(lines.slice(0, 1), "promised")]).toEqual(["overdue", "promised", null]);
  });

  it("goes on with whom nobody has called yet, before those who were tried a minute ago", () => {
    const tasks = [
      task("new", { call_at: "2026-03-05T01:00:00Z" }),
      task("called", { call_at: "2026-03-05T02:00:00Z" }),
      task("tried", { call_at: "2026-03-05T01:30:00Z", last_outcome: "NO_ANSWER", last_tried_at: "2026-03-05T03:59:00Z" }),
    ];
    const lines = worklist(tasks, new Map(), day, "2026-03-05T04:00:00Z", "time");
    expect(ids(lines)).toEqual(["new", "called", "tried"]);
    expect(nextOf(lines, "called")).toBe("new");
  });

  it("says when nobody being reached is the end of it", () => {
    expect([0, 1, 2].map((attempts) => isLastTry({ attempts }))).toEqual([false, false, true]);
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
  const count = (staff_id: string | null, clinic_id: string, changes: Partial<TeamCount>): TeamCount => ({
    ...{ staff_id, clinic_id, protocol: "X-QUOTE", open: 0, due_today: 0, overdue: 0, done_today: 0, done: 0, attempts: 0, reached: 0, attributed: 0, credited: 0 },
    ...changes,
  });
  const items = [
    count("li", "x", { open: 3, attempts: 4, reached: 1 }),
    count("li", "y", { open: 1, overdue: 1 }),
    count("wang", "x", { open: 9, done: 2 }),
    count(null, "x", { open: 2 }),
  ];
  const team = { date_from: "2026-03-01", date_to: "2026-03-05", items, names: {} } as Team;

  it("adds up by person: nobody's first, then whoever has most overdue", () => {
    expect(tally(team, "person").map(({ key, open, overdue, attempts, reached }) => [key, open, overdue, attempts, reached])).toEqual([
      [null, 2, 0, 0, 0],
      ["li", 4, 1, 4, 1],
      ["wang", 9, 0, 0, 0],
    ]);
  });

  it("adds up by clinic and protocol to the same sum", () => {
    expect(tally(team, "clinic").map(({ key, open }) => [key, open])).toEqual([["y", 1], ["x", 14]]);
    for (const group of ["person", "clinic", "protocol"] as const) expect(sumOf(tally(team, group))).toMatchObject({ open: 15, done: 2, attempts: 4 });
  });

  it("has names, and says what is meant where there is none", () => {
    const t = ((key: string, values?: object) => `${key}${JSON.stringify(values ?? {})}`) as unknown as TFunction;
    expect(staffName(t, "u-1", "马丽")).toBe("马丽");
    expect(staffName(t, "u-1", "马丽", "u-1")).toContain("马丽");
    expect(staffName(t, "front_desk-1", null)).toBe("front_desk-1");
    expect(staffName(t, "3f2a7c1e-0000-4000-8000-0000000abcde", undefined)).toBe('name.person{"id":"0abcde"}');
    expect(staffName(t, null, undefined)).toBe("followup.team.nobody{}");
  });
});
