import { describe, expect, it } from "vitest";

import { isWanted, type EventFilter } from "../src/api/events";
import type { EventItem, Restatement } from "../src/api/types";
import { standings } from "../src/board/rank";
import { spark } from "../src/board/spark";
import { solidAndDashed } from "../src/charts/options";
import { zoneMark } from "../src/format/time";
import { beforeIt } from "../src/restatements/beforeIt";
import { openFrom, ripensIn } from "../src/view/openDays";
import { drawnFrom } from "../src/view/ranges";

describe("days that are not full yet", () => {
  const period = { basis: "period", close_days: 0 } as const;
  const cohort = { basis: "cohort", close_days: 30 } as const;
  it("are today, and what still matures of a cohort; a balance stands", () => {
    expect(openFrom(period, "2026-05-03")).toBe("2026-05-03");
    expect(openFrom(cohort, "2026-05-03")).toBe("2026-04-03");
    expect(openFrom({ basis: "balance", close_days: 0 }, "2026-05-03")).toBeNull();
    expect([ripensIn(period), ripensIn(cohort)]).toEqual([0, 30]);
  });
  it("are drawn dashed, on from the last full one", () => {
    const points = [1, null, 2, 3].map((value, index) => ({ label: "", text: "", value, isOpen: index === 3 }));
    expect(solidAndDashed(points)).toEqual([
      [1, null, 2, null],
      [null, null, 2, 3],
    ]);
    const closed = points.map((point) => ({ ...point, isOpen: false }));
    expect(solidAndDashed(closed)[1]).toEqual([null, null, null, null]);
  });
  it("of a single day have days before them, to be a line", () => {
    expect(drawnFrom("2026-05-03", "2026-05-03")).toBe("2026-04-20");
    expect(drawnFrom("2026-04-04", "2026-05-03")).toBe("2026-04-04");
  });
});

describe("the way a number went", () => {
  const points = (values: (number | null)[], open = values.length) =>
    values.map((value, index) => ({ label: "", text: "", value, isOpen: index >= open }));
  it("goes from day to day over what is missing, dashed from the last full day on", () => {
    expect(spark(points([1, null, 3, 2], 3))).toEqual({
      solid: { line: "M0 100L66.67 0", area: "M0 100L66.67 0L66.67 100L0 100Z" },
      dashed: { line: "M66.67 0L100 50", area: "M66.67 0L100 50L100 100L66.67 100Z" },
      last: { at: "M100 50h0", isOpen: true },
    });
  });
  it("has its area down to nothing where some of it is below", () => {
    expect(spark(points([-1, 1]))?.solid?.area).toBe("M0 100L100 0L100 50L0 50Z");
  });
  it("is level for a number that stood still, and none for a single value", () => {
    expect(spark(points([5, 5]))?.solid?.line).toBe("M0 50L100 50");
    expect(spark(points([null, 5]))).toBeNull();
  });
});

describe("clinics side by side", () => {
  it("stand out by thirds, in the direction that is better", () => {
    expect(standings([1, 2, 3, 4, 5, 6], true)).toEqual(["worst", "worst", null, null, "best", "best"]);
    expect(standings([1, 2, 3, 4, 5, 6], false)).toEqual(["best", "best", null, null, "worst", "worst"]);
  });
  it("do not where there is little to tell them apart by", () => {
    expect(standings([1, 2, 3], true)).toEqual([null, null, null]);
    expect(standings([1, 1, 1, 1], true)).toEqual([null, null, null, null]);
    expect(standings([1, 2, 3, 4], null)).toEqual([null, null, null, null]);
    expect(standings([null, 1, 2, 3, 4], true)[0]).toBeNull();
  });
});

describe("times of several zones", () => {
  it("say how far they are from UTC", () => {
    expect(zoneMark("2026-05-03T04:00:00Z", "Asia/Shanghai")).toBe("GMT+8");
    expect(zoneMark("2026-05-03T04:00:00Z", "Europe/Berlin")).toBe("GMT+2");
  });
});

describe("events that the stream brings", () => {
  const event = { clinic_id: "a", type: "billing.payment.taken.v1", recorded_at: "2026-05-03T04:00:00Z", postings: [{ kpi: "K35" }] } as EventItem;
  const all: EventFilter = { clinic: null, service: null, type: null, kpi: null, moved: false, knownAt: null, sandboxes: false };
  const passes = (filter: Partial<EventFilter>) => isWanted(event, { ...all, ...filter }, new Set(["s"]));
  it("pass the same filters as the stored ones", () => {
    expect(passes({})).toBe(true);
    expect([passes({ clinic: "a" }), passes({ clinic: "b" })]).toEqual([true, false]);
    expect([passes({ service: "billing" }), passes({ service: "crm" })]).toEqual([true, false]);
    expect([passes({ type: "billing.payment.taken" }), passes({ type: "billing.payment" })]).toEqual([true, false]);
    expect([passes({ kpi: "K35" }), passes({ kpi: "K17" })]).toEqual([true, false]);
    expect(isWanted({ ...event, postings: [] }, { ...all, moved: true }, new Set())).toBe(false);
    expect(passes({ knownAt: "2026-05-03T03:59:59Z" })).toBe(false);
  });
  it("of a sandbox are not among those of all clinics", () => {
    const ofSandbox = { ...event, clinic_id: "s" };
    expect(isWanted(ofSandbox, all, new Set(["s"]))).toBe(false);
    expect(isWanted(ofSandbox, { ...all, clinic: "s" }, new Set(["s"]))).toBe(true);
    expect(isWanted(ofSandbox, { ...all, sandboxes: true }, new Set(["s"]))).toBe(true);
  });
});

describe("the way back to before a restatement", () => {
  it("is just before its moment, with the number of its clinic and day opened", () => {
    const item = { kpi: "K17", clinic_id: "c", business_date: "2026-04-03", known_at: "2026-05-03T04:00:00.123456Z" } as Restatement;
    const search = new URLSearchParams(beforeIt(item, "?days=7&event=x").search);
    expect(Object.fromEntries(search)).toEqual({ days: "7", known_at: "2026-05-03T04:00:00.122Z", kpi: "K17", of: "c", day: "2026-04-03" });
  });
});
