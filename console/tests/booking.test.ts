import { describe, expect, it } from "vitest";

import { candidatesOf } from "../src/booking/candidates";
import { columnsOf, minutesOf, momentOfRow, placed, spanOf } from "../src/booking/grid";
import { departmentsOf, DEPARTMENTS } from "../src/booking/departments";
import { meanwhile, seenMoves } from "../src/booking/meanwhile";
import { dayAfter, suggested } from "../src/booking/nextVisit";
import { canArrive, phaseOf } from "../src/booking/phase";
import { minutesSince, nextSteps, queueOf, takenChairs } from "../src/booking/queue";
import { initiatorOf } from "../src/booking/reasons";
import { mayOf } from "../src/booking/roles";
import type { Appointment, PublishedHours, Visit } from "../src/booking/types";
import { cellAt } from "../src/booking/useDrag";
import { walk } from "../src/booking/walk";
import { sourceTree } from "../src/patients/sourceTree";
import { isWaiting } from "../src/common/useCommand";

const ZONE = "Asia/Shanghai";
const DAY = "2026-03-02";
/** A moment of the day by the clinic's clock. */
const at = (clock: string) => new Date(`${DAY}T${clock}:00+08:00`).toISOString();

function appointment(id: string, from: string, to: string, more: Partial<Appointment> = {}): Appointment {
  const slot = { starts_at: at(from), ends_at: at(to), chair_id: "a", practitioner_id: "p" };
  const about = { appointment_id: id, clinic_id: "c", patient_id: "x", booked_at: at("07:00"), business_date: DAY };
  return { ...slot, ...about, status: "booked", reschedule_count: 0, cancellation: null, visit_id: null, ...more };
}

function visit(id: string, status: Visit["status"], since: string, seats: Visit["seats"] = []): Visit {
  const about = { visit_id: id, clinic_id: "c", patient_id: id, appointment_id: null, zone: ZONE, business_date: DAY };
  return { ...about, status, checked_in_at: at(since), completed_at: null, triage: null, seats };
}

const hours: PublishedHours = {
  chair_days: [
    { chair_day_id: "d", chair_id: "a", clinic_id: "c", business_date: DAY, published_seconds: 1, intervals: [{ starts_at: at("08:30"), ends_at: at("20:00") }] },
  ],
  shifts: [],
};

describe("the board", () => {
  it("spans the published hours in whole hours, and what is booked beside them", () => {
    expect(spanOf(DAY, ZONE, hours, [])).toEqual({ start: Date.parse(at("08:00")), rows: 48 });
    expect(spanOf(DAY, ZONE, hours, [appointment("1", "20:00", "20:30")]).rows).toBe(52);
    expect(spanOf(DAY, ZONE, undefined, [])).toEqual({ start: Date.parse(at("09:00")), rows: 36 });
  });

  it("places blocks by time, and beside each other only where they overlap", () => {
    const span = spanOf(DAY, ZONE, hours, []);
    const all = [appointment("late", "10:00", "10:30"), appointment("one", "09:00", "10:00"), appointment("two", "09:15", "09:45")];
    const seen = placed(all, span).map(({ appointment: { appointment_id: id }, top, height, lane, lanes }) => [id, top, height, lane, lanes]);
    expect(seen).toEqual([["one", 4, 4, 0, 2], ["two", 5, 2, 1, 2], ["late", 8, 2, 0, 1]]);
    expect(momentOfRow(5, span)).toBe(at("09:15"));
    expect(minutesOf(all[1] as Appointment)).toBe(60);
  });

  it("leaves out a chair that is out of use, unless something is booked on it", () => {
    const chairs = ["10", "2", "3"].map((name, n) => ({ chair_id: name, chair_no: n, name, is_active: name !== "3" }));
    expect(columnsOf(chairs, []).map(({ name }) => name)).toEqual(["2", "10"]);
    expect(columnsOf(chairs, [appointment("1", "09:00", "10:00", { chair_id: "3" })]).map(({ name }) => name)).toEqual(["2", "3", "10"]);
  });

  it("is walked with the arrow keys, past chairs that have nothing", () => {
    const span = spanOf(DAY, ZONE, hours, []);
    const first = placed([appointment("a1", "09:00", "09:30"), appointment("a2", "15:00", "15:30")], span);
    const last = placed([appointment("c1", "09:15", "09:30"), appointment("c2", "14:30", "15:00")], span);
    const columns = [first, [], last];
    expect(walk(columns, "a1", "ArrowDown")).toBe("a2");
    expect(walk(columns, "a2", "ArrowDown")).toBeNull();
    expect(walk(columns, "a2", "ArrowRight")).toBe("c2");
    expect(walk(columns, "c1", "ArrowLeft")).toBe("a1");
    expect(walk(columns, "c1", "x")).toBeNull();
  });

  it("puts a block down in whole rows and within the day", () => {
    const rect = (left: number) => ({ left, right: left + 100, top: 0, height: 480 }) as DOMRect;
    const columns = [rect(0), rect(100)];
    expect(cellAt(150, 104, columns, 48, 2)).toEqual({ column: 1, row: 10 });
    expect(cellAt(500, 900, columns, 48, 2)).toEqual({ column: 1, row: 46 });
    expect(cellAt(-5, -30, columns, 48, 2)).toEqual({ column: 0, row: 0 });
  });
});

describe("an appointment", () => {
  it("has come as far as its patient", () => {
    expect(phaseOf({ status: "confirmed" }, undefined)).toBe("confirmed");
    expect(phaseOf({ status: "arrived" }, undefined)).toBe("arrived");
    expect(phaseOf({ status: "arrived" }, { status: "treating" })).toBe("seated");
    expect(phaseOf({ status: "arrived" }, { status: "completed" })).toBe("done");
    expect(phaseOf({ status: "fulfilled" }, undefined)).toBe("done");
  });

  it("takes a check-in on its own day, while its patient is awaited or a no-show was taken back", () => {
    const one = appointment("1", "09:00", "09:30");
    expect(canArrive(one, DAY)).toBe(true);
    expect(canArrive(one, "2026-03-03")).toBe(false);
    expect(canArrive({ ...one, status: "arrived" }, DAY)).toBe(true);
    expect(canArrive({ ...one, status: "arrived", visit_id: "v" }, DAY)).toBe(false);
    expect(canArrive({ ...one, status: "no_show" }, DAY)).toBe(false);
  });
});

describe("what a colleague did meanwhile", () => {
  const seen = appointment("1", "09:00", "09:30");

  it("is told where it matters to the form, by where it ended", () => {
    expect(meanwhile(seen, { ...seen })).toBeNull();
    expect(meanwhile(seen, { ...seen, reschedule_count: 1 })).toBe("moved");
    expect(meanwhile(seen, { ...seen, status: "cancelled", reschedule_count: 1 })).toBe("cancelled");
    expect(meanwhile(seen, { ...seen, status: "confirmed" })).toBe("confirmed");
    expect(meanwhile({ ...seen, status: "confirmed" }, { ...seen, reschedule_count: 1 })).toBe("moved");
  });

  it("is sent as unseen until somebody has been told", () => {
    const moved = { ...seen, reschedule_count: 1 };
    expect(seenMoves(seen, moved, undefined)).toBe(0);
    expect(seenMoves(seen, moved, "BOOK-OVERLAP")).toBe(0);
    expect(seenMoves(seen, moved, "APPT-MOVED")).toBe(1);
  });
});

describe("a command", () => {
  it("waits when there is no line, and when it had no answer yet", () => {
    expect(isWaiting({ status: "pending", isPaused: true, failureCount: 0 })).toBe(true);
    expect(isWaiting({ status: "pending", isPaused: false, failureCount: 2 })).toBe(true);
    expect(isWaiting({ status: "pending", isPaused: false, failureCount: 0 })).toBe(false);
    expect(isWaiting({ status: "error", isPaused: false, failureCount: 2 })).toBe(false);
  });
});

describe("the queue", () => {
  it("has those who wait longest first, and those on a chair apart", () => {
    const seats = [{ chair_id: "a", seated_at: at("09:50"), dismissed_at: null }];
    const all = [visit("new", "checked_in", "09:40"), visit("old", "triaged", "09:00"), visit("on", "treating", "08:30", seats), visit("gone", "completed", "08:00")];
    const { waiting, inside } = queueOf(all, at("10:00"));
    expect(waiting.map(({ visit_id: id }) => id)).toEqual(["old", "new"]);
    expect(inside.map(({ visit_id: id }) => id)).toEqual(["on"]);
    expect(minutesSince(all[2] as Visit, at("10:00"))).toBe(10);
    expect(takenChairs(all)).toEqual(new Set(["a"]));
  });

  it("counts from the chair for those who have left it", () => {
    const left = visit("left", "dismissed", "08:00", [{ chair_id: "a", seated_at: at("08:10"), dismissed_at: at("09:00") }]);
    expect(minutesSince(left, at("09:07"))).toBe(7);
  });

  it("offers triage first, and nothing when the visit is over", () => {
    expect(nextSteps({ status: "checked_in" })).toEqual(["triage"]);
    expect(nextSteps({ status: "dismissed" })[0]).toBe("check-out");
    expect(nextSteps({ status: "completed" })).toEqual([]);
  });
});

describe("the desk", () => {
  it("shows what the service lets a role do", () => {
    expect(mayOf(["front_desk"])).toEqual({ book: true, receive: true, lead: true, void: false });
    expect(mayOf(["doctor"])).toEqual({ book: false, receive: false, lead: true, void: false });
    expect(mayOf(["consultant"])).toEqual({ book: true, receive: false, lead: true, void: false });
    expect(mayOf(["clinic_manager"]).void).toBe(true);
    expect(mayOf(["cashier"])).toEqual({ book: false, receive: false, lead: false, void: false });
  });

  it("reads the appointments that a refused check-in names, and nothing else", () => {
    const named = { appointment_id: "1", starts_at: at("09:00"), practitioner_id: "p" };
    expect(candidatesOf({ code: "CHECKIN-APPOINTMENT", extras: { candidates: [named, { broken: true }, null] } })).toEqual([named]);
    expect(candidatesOf({ code: "VISIT-OPEN", extras: { candidates: [named] } })).toEqual([]);
    expect(candidatesOf(null)).toEqual([]);
  });

  it("proposes the next visit when the chain's recalls have it due, on the same weekday", () => {
    const due = (code: string, months: number, purpose: "recall" | "marketing" = "recall") => ({ purpose, trigger_codes: [code], interval: { months, days: 1 } });
    const protocols = [due("CLEAN", 6), due("BRACES", 1), due("CLEAN", 3, "marketing")];
    const done = (code: string, status = "performed") => ({ product_code: code, status });
    expect(suggested([done("CLEAN")], protocols)).toBe("half");
    expect(suggested([done("CLEAN"), done("BRACES")], protocols)).toBe("month");
    expect(suggested([done("CLEAN", "void"), done("FILL")], protocols)).toBe("none");
    expect(suggested([done("CLEAN")], [])).toBe("none");
    expect(dayAfter("2026-03-02", "half")).toBe("2026-08-31");
  });

  it("offers its departments, and those that its visits name beside them", () => {
    const triage = { department: "hypnosis", declared_type: "return", consultant_id: "c", doctor_id: "d" } as const;
    expect(departmentsOf([])).toEqual([...DEPARTMENTS]);
    expect(departmentsOf([{ triage }, { triage: null }, { triage: { ...triage, department: "general" } }])).toEqual([...DEPARTMENTS, "hypnosis"]);
  });

  it("knows who usually stands behind a reason", () => {
    expect(initiatorOf("clinic")).toBe("clinic");
    expect(initiatorOf("illness")).toBe("patient");
  });

  it("has the sources as a tree of three levels", () => {
    const leaf = (channel: string, medium: string, campaign: string) => ({ source_id: campaign, channel, medium, campaign, name_zh: `中${campaign}`, name_en: campaign });
    const tree = sourceTree([leaf("online", "douyin", "spring"), leaf("online", "douyin", "summer"), leaf("offline", "walk_by", "street")], "zh", (_, code) => code.toUpperCase());
    expect(tree.map(({ value, label }) => [value, label])).toEqual([["online", "ONLINE"], ["offline", "OFFLINE"]]);
    expect(tree[0]?.children?.[0]?.children).toEqual([{ value: "spring", label: "中spring" }, { value: "summer", label: "中summer" }]);
  });
});
