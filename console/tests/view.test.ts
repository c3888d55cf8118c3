import { describe, expect, it } from "vitest";

import type { Cell } from "../src/api/types";
import { everyDay } from "../src/board/everyDay";
import { sumBy } from "../src/explain/sums";
import { dayIn } from "../src/format/time";
import { claimsOf } from "../src/session/token";
import { rangeOf } from "../src/view/ranges";

describe("ranges", () => {
  it("end today and count today", () => {
    expect(rangeOf("1", "2026-03-14")).toEqual({ from: "2026-03-14", to: "2026-03-14" });
    expect(rangeOf("30", "2026-03-14")).toEqual({ from: "2026-02-13", to: "2026-03-14" });
    expect(rangeOf("all", "2026-03-14").from).toBe("2000-01-01");
  });
  it("take the clinic's day, not this machine's", () => {
    expect(dayIn("2026-03-14T16:30:00Z", "Asia/Shanghai")).toBe("2026-03-15");
    expect(dayIn("2026-03-14T16:30:00Z", "Europe/London")).toBe("2026-03-14");
  });
});

describe("sums of cells", () => {
  const cell = (business_date: string, numerator: number, denominator: number | null): Cell => ({
    clinic_id: "c",
    dim: "",
    dim_value: "",
    business_date,
    numerator,
    denominator,
    closes_at: null,
    is_closed: false,
  });
  it("add clinics by day and keep 'no ratio' apart from 0", () => {
    const cells = [cell("2026-01-02", 1, 2), cell("2026-01-01", 5, null), cell("2026-01-02", 0, 3)];
    expect(sumBy(cells, "business_date")).toEqual([
      ["2026-01-01", { numerator: 5, denominator: null }],
      ["2026-01-02", { numerator: 1, denominator: 5 }],
    ]);
  });
});

describe("trends", () => {
  it("have no holes: nothing posted is 0, or no ratio", () => {
    const trend = [
      { date: "2026-02-27", numerator: 1, denominator: 2 },
      { date: "2026-03-01", numerator: 3, denominator: 4 },
    ];
    const numerators = (isRatio: boolean, from: string | null, to: string) =>
      everyDay(trend, isRatio, from, to).map((point) => point.numerator);
    expect(numerators(false, null, "2026-03-01")).toEqual([1, 0, 3]);
    expect(numerators(true, null, "2026-03-01")).toEqual([1, null, 3]);
    expect(numerators(false, "2026-02-26", "2026-03-02")).toEqual([0, 1, 0, 3, 0]);
    expect(everyDay([], true, "2026-02-26", "2026-03-02")).toEqual([]);
  });
});

describe("tokens", () => {
  it("are read for display only, and nonsense is refused", () => {
    const body = Buffer.from(JSON.stringify({ roles: ["owner"], sub: "王" })).toString("base64url");
    expect(claimsOf(`x.${body}.y`)).toMatchObject({ roles: ["owner"], clinics: [], sub: "王" });
    expect(claimsOf("hello")).toBeNull();
  });
});
