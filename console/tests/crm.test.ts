import { describe, expect, it } from "vitest";

import { bodyOf, linesFor, listOf, withQuantity } from "../src/crm/plans/draft";
import { declineText, reasonOf } from "../src/crm/plans/declineReasons";
import { canRedraft, discountOf, nextOf, sumOf, toOrder } from "../src/crm/plans/planState";
import { mayDo } from "../src/crm/may";
import { isAlike } from "../src/crm/people/useSamePerson";
import { dentitionOf, quadrants, toothName } from "../src/crm/teeth/teeth";
import { entriesOf } from "../src/crm/timeline/entries";
import type { Change, Order, Plan, PlanLine, PlanVersion, Price } from "../src/crm/types";
import type { PatientFile } from "../src/crm/useFile";
import { comingOf } from "../src/crm/useToday";
import type { Patient } from "../src/patients/types";

const t = ((key: string, values?: Record<string, string>) => (values ? `${key} ${Object.values(values).join(" ")}` : key)) as never;

const line = (id: string, isAccepted = false): PlanLine => ({
  line_id: id,
  product_code: "CROWN",
  tooth: "16",
  quantity: 1,
  list_minor: 10_000,
  offered_minor: 9_000,
  is_accepted: isAccepted,
});
const version = (status: PlanVersion["status"], lines: PlanLine[], number = 1): PlanVersion => ({
  version: number,
  status,
  lines,
  quoted_on: ["drafted", "signed_off"].includes(status) ? null : "2026-03-02",
  quoted_at: ["drafted", "signed_off"].includes(status) ? null : "2026-03-02T02:00:00Z",
});
const plan = (...versions: PlanVersion[]): Plan => ({ case_id: "case", patient_id: "p", clinic_id: "c", currency: "CNY", sequence: 1, versions });
const order = (planLineId: string, change: Partial<Order> = {}): Order => ({
  order_id: "o",
  case_id: "case",
  patient_id: "p",
  clinic_id: "c",
  business_date: "2026-03-02",
  created_at: "2026-03-02T03:00:00Z",
  created_by: "someone",
  currency: "CNY",
  status: "approved",
  discount_minor: 1_000,
  total_minor: 9_000,
  paid_minor: 0,
  refunded_minor: 0,
  due_minor: 9_000,
  lines: [{ line_id: "ol", plan_line_id: planLineId, product_code: "CROWN", quantity: 1, list_minor: 10_000, executed_minor: 9_000 }],
  ...change,
});
const nothing: PatientFile = {
  appointments: [], visits: [], procedures: [], plans: [], orders: [], payments: [], refunds: [], deposits: [], tasks: [], attempts: [], recalls: [],
};

describe("teeth", () => {
  it("are those of FDI, the patient's right on the left", () => {
    const [upperRight, upperLeft, lowerRight] = quadrants("adult");
    expect(upperRight?.teeth).toEqual(["18", "17", "16", "15", "14", "13", "12", "11"]);
    expect(upperLeft?.teeth[0]).toBe("21");
    expect(lowerRight?.teeth[0]).toBe("48");
    expect(quadrants("milk").flatMap(({ teeth }) => teeth)).toHaveLength(20);
    expect(quadrants("milk")[0]?.teeth[0]).toBe("55");
    expect(dentitionOf("85")).toBe("milk");
    expect(toothName(t, "75")).toBe("crm.tooth.milk.5 crm.quadrant.3 (75)");
  });
});

describe("a plan", () => {
  it("says what comes next, from the draft to the last payment", () => {
    expect(nextOf(plan(version("drafted", [line("a")])), [])).toBe("sign");
    expect(nextOf(plan(version("signed_off", [line("a")])), [])).toBe("quote");
    expect(nextOf(plan(version("quoted", [line("a")])), [])).toBe("answer");
    const accepted = plan(version("accepted", [line("a", true)]));
    expect(nextOf(accepted, [])).toBe("order");
    expect(nextOf(accepted, [order("a", { status: "pending_approval" })])).toBe("approve");
    expect(nextOf(accepted, [order("a")])).toBe("pay");
    expect(nextOf(accepted, [order("a", { due_minor: 0, paid_minor: 9_000 })])).toBe("done");
    expect(nextOf(plan(version("declined", [line("a")])), [])).toBe("over");
  });
  it("has lines to order only where no standing order holds them", () => {
    const half = plan(version("partially_accepted", [line("a", true), line("b")]));
    expect(toOrder(half, []).map((one) => one.line_id)).toEqual(["a"]);
    expect(toOrder(half, [order("a")])).toEqual([]);
    expect(toOrder(half, [order("a", { status: "cancelled" })])).toHaveLength(1);
    expect(canRedraft(half)).toBe(false);
    expect(canRedraft(plan(version("quoted", [line("a")]), version("drafted", [line("b")], 2)))).toBe(true);
  });
  it("adds up, and knows its discount", () => {
    const sum = sumOf([line("a"), line("b")]);
    expect(sum).toEqual({ offered: 18_000, list: 20_000 });
    expect(discountOf(sum)).toBeCloseTo(0.1);
    expect(discountOf({ offered: 0, list: 0 })).toBe(0);
  });
});

describe("a draft", () => {
  const price = { product_code: "CROWN", list_minor: 10_000, currency: "CNY", needs_tooth: true } as Price;
  it("has a line a tooth, and keeps a discount when the quantity changes", () => {
    const [first, second] = linesFor(price, ["16", "26"]);
    expect([first?.tooth, second?.tooth]).toEqual(["16", "26"]);
    const cheaper = withQuantity({ ...first!, offered: 80 }, 3, price);
    expect(cheaper.offered).toBe(240);
    expect(listOf(cheaper, price)).toBe(30_000);
    expect(bodyOf([cheaper], "CNY")[0]).toMatchObject({ offered_minor: 24_000, quantity: 3, tooth: "16" });
  });
});

describe("a refusal's reason", () => {
  it("is one of the list with the patient's words, and is read back in any language", () => {
    expect(reasonOf("price", " too much: now ")).toBe("price: too much: now");
    expect(declineText(t, "price: too much: now")).toBe("crm.decline.price · too much: now");
    expect(declineText(t, "moved away")).toBe("moved away");
  });
});

describe("the timeline", () => {
  it("is one list, newest first, what has no date yet above it", () => {
    const patient = { patient_id: "p", canonical_id: "p", clinic_id: "c", name: "Li", registered_at: "2026-03-01T02:00:00Z" } as Patient;
    const file = { ...nothing, plans: [plan(version("quoted", [line("a")]), version("drafted", [line("b")], 2))], orders: [order("a")] };
    expect(entriesOf(file, [patient], []).map(({ what, at }) => [what, at?.slice(0, 10) ?? null])).toEqual([
      ["version", null],
      ["order", "2026-03-02"],
      ["plan", "2026-03-02"],
      ["registered", "2026-03-01"],
    ]);
  });
});

describe("a person's changes in the timeline", () => {
  const change = { event_id: "e", at: "2026-03-03T02:00:00Z", by: "ann", patient_id: "p", other_id: null, reason: "asked again" };
  const source = (campaign: string) => ({ channel: "online", medium: "search", campaign });
  it("say what was believed of the source and what is, and why", () => {
    const corrected: Change = { ...change, what: "source_corrected", source: { old: source("a"), new: source("b") } };
    const [entry] = entriesOf(nothing, [], [corrected]);
    expect(entry).toMatchObject({ what: "source_corrected", source: { old: "online/search/a", now: "online/search/b" }, notes: [{ value: "asked again" }] });
  });
  it("stand between what happened before and after, also when they were undone", () => {
    const merged: Change = { ...change, what: "merged", source: null };
    const undone: Change = { ...merged, event_id: "f", what: "unmerged", at: "2026-03-05T02:00:00Z" };
    const drafted = { ...version("drafted", [line("a")]), drafted_at: "2026-03-04T02:00:00Z" };
    expect(entriesOf({ ...nothing, plans: [plan(drafted)] }, [], [merged, undone]).map(({ what }) => what)).toEqual(["unmerged", "plan", "merged"]);
  });
});

describe("people", () => {
  it("may be the same by name or by what shows of the number, and are not once they are merged", () => {
    const one = { canonical_id: "a", name: "Li", phone_masked: "138****0000" } as Patient;
    expect(isAlike(one, { ...one, canonical_id: "b", name: "Wang" })).toBe(true);
    expect(isAlike(one, { ...one, canonical_id: "b", name: "Wang", phone_masked: "139****0000" })).toBe(false);
    expect(isAlike(one, one)).toBe(false);
  });
  it("are shown by their visit once they are here", () => {
    const appointment = { appointment_id: "x", starts_at: "2026-03-02T02:00:00Z", patient_id: "p", status: "arrived" } as never;
    const visit = { visit_id: "v", appointment_id: "x", checked_in_at: "2026-03-02T01:50:00Z", patient_id: "p", status: "triaged" } as never;
    expect(comingOf([appointment], [visit]).map((one) => one.key)).toEqual(["v"]);
    expect(comingOf([appointment], []).map((one) => one.key)).toEqual(["x"]);
  });
  it("are offered what their role may do", () => {
    expect(mayDo(["consultant"], "draft")).toBe(true);
    expect(mayDo(["consultant"], "sign")).toBe(false);
    expect(mayDo(["cashier"], "order")).toBe(false);
    expect(mayDo(["clinic_manager"], "merge")).toBe(true);
  });
});
