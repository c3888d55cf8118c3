import { describe, expect, it } from "vitest";

import type { Order, Payment } from "../src/api/types";
import { effectsOf, hasClosed, type Stakes } from "../src/sandbox/effects";
import { visitsOf } from "../src/sandbox/visits";

const stakes: Stakes = { firstVisit: "2026-03-01", ordered: "2026-03-02", quoted: "2026-03-01", kept: 500 };
const clock = { today: "2026-04-20", isClosed: (kpi: string, day: string) => kpi !== "K35" && day < "2026-03-10" };
const whole = { amount: 500, isDeposit: false, hasPlanLine: true };
const kpis = (...args: Parameters<typeof effectsOf>) => effectsOf(...args).map(({ kpi, day }) => `${kpi} ${day}`);

describe("what a refund moves", () => {
  it("is conversion and acceptance of their days, the rate of the order's, and today's cash", () => {
    expect(kpis(whole, stakes, clock)).toEqual(["K17 2026-03-01", "K19 2026-03-01", "K39 2026-03-02", "K35 2026-04-20"]);
    expect(effectsOf(whole, stakes, clock).map((one) => one.isClosed)).toEqual([true, true, true, false]);
  });
  it("is not conversion while the patient keeps something paid, or ordered too late", () => {
    expect(kpis({ ...whole, amount: 499 }, stakes, clock)).not.toContain("K17 2026-03-01");
    expect(kpis(whole, { ...stakes, ordered: "2026-04-01" }, clock)).not.toContain("K17 2026-03-01");
  });
  it("is no cash where it goes back to a deposit", () => {
    expect(kpis({ ...whole, isDeposit: true }, stakes, clock)).not.toContain("K35 2026-04-20");
  });
});

describe("closing", () => {
  it("comes at 06:00 of the morning after the definition's days", () => {
    expect(hasClosed("2026-03-01", 0, "2026-03-02T05:59")).toBe(false);
    expect(hasClosed("2026-03-01", 0, "2026-03-02T06:01")).toBe(true);
    expect(hasClosed("2026-03-01", 30, "2026-04-01T05:59")).toBe(false);
    expect(hasClosed("2026-03-01", 30, "2026-04-01T06:01")).toBe(true);
  });
});

describe("visits", () => {
  const payment = (id: string, change: Partial<Payment>) =>
    ({ payment_id: id, patient_id: "p", order_id: "o", business_date: "2026-03-02", amount_minor: 300, refunded_minor: 0, reserved_minor: 0, ...change }) as Payment;
  const known = {
    orders: new Map([["o", { order_id: "o", business_date: "2026-03-01", case_id: "c" } as Order]]),
    firstVisits: new Map([["p", "2026-02-28"]]),
    quotes: new Map([["c", "2026-02-27"]]),
  };
  it("hold the payments of one order that can be refunded, and what is left of all", () => {
    const payments = [payment("1", {}), payment("2", { refunded_minor: 100 }), payment("3", { refunded_minor: 300 }), payment("4", { business_date: "2026-03-09" })];
    const [visit, ...others] = visitsOf(payments, "2026-03-09", known);
    expect(others).toEqual([]);
    expect(visit).toMatchObject({ firstVisit: "2026-02-28", ordered: "2026-03-01", quoted: "2026-02-27", kept: 800 });
    expect(visit?.payments.map((one) => one.payment_id)).toEqual(["1", "2"]);
  });
});
