import { describe, expect, it } from "vitest";

import type { Cell } from "../src/api/types";
import { agrees, byMethod, inAll } from "../src/billing/dayTotal";
import { quoteOf } from "../src/billing/discount";
import { daysName, lastWeek, onDays } from "../src/billing/days";
import { movementsOf } from "../src/billing/movements";
import { stateOf } from "../src/billing/orderState";
import { leftByLine, linesBack } from "../src/billing/refunding";
import { bodyOf, newPart, onePartMore, troubleOf, withChange } from "../src/billing/split";
import type { Deposit, Order, Payment, Price, Refund } from "../src/billing/types";
import { mayDo, TILL_ROLES } from "../src/billing/useMay";
import { csvOf } from "../src/common/csv";

const deposit = { deposit_id: "d", balance_minor: 500, reserved_minor: 200 } as Deposit;

describe("a payment by several methods", () => {
  it("offers for each further method what the others leave open", () => {
    const parts = onePartMore([newPart("wechat_pay", 300)], 1000);
    expect(parts.map((part) => [part.from, part.amount])).toEqual([["wechat_pay", 300], ["alipay", 700]]);
    expect(onePartMore(parts, 1000)[2]?.amount).toBe(0);
  });
  it("lets the last part follow what the others leave open", () => {
    const [first, last] = [newPart("cash", 1000), newPart("card", 0)];
    expect(withChange([first, last], { ...first, amount: 400 }, 1000).map((part) => part.amount)).toEqual([400, 600]);
    expect(withChange([first, last], { ...last, amount: 5 }, 1000).map((part) => part.amount)).toEqual([1000, 5]);
  });
  it("is taken up to what is due, in part too", () => {
    expect(troubleOf([newPart("cash", 1000)], 1000, [])).toBeNull();
    expect(troubleOf([newPart("cash", 400)], 1000, [])).toBeNull();
    expect(troubleOf([newPart("cash", 1001)], 1000, [])).toBe("over");
    expect(troubleOf([newPart("cash", 0)], 1000, [])).toBe("empty");
    expect(troubleOf([], 1000, [])).toBe("empty");
  });
  it("takes no more from a deposit than nobody has asked back", () => {
    expect(troubleOf([newPart("d", 300)], 1000, [deposit])).toBeNull();
    expect(troubleOf([newPart("d", 200), newPart("d", 101)], 1000, [deposit])).toBe("deposit");
  });
  it("names the deposit for method deposit, and only for it", () => {
    expect(bodyOf({ id: "p", from: "cash", amount: 5 }, "o", "c")).toEqual({ payment_id: "p", order_id: "o", clinic_id: "c", amount_minor: 5, method: "cash" });
    expect(bodyOf({ id: "p", from: "d", amount: 5 }, "o", "c")).toMatchObject({ method: "deposit", deposit_id: "d" });
  });
});

describe("a direct order", () => {
  const prices = new Map([["A", { list_minor: 1000 } as Price]]);
  it("needs a second person from more than a tenth off", () => {
    expect(quoteOf([{ product: "A", quantity: 2, price: null }], prices)).toMatchObject({ total: 2000, discount: 0, needsApproval: false });
    expect(quoteOf([{ product: "A", quantity: 2, price: 1800 }], prices)).toMatchObject({ discount: 200, needsApproval: false });
    expect(quoteOf([{ product: "A", quantity: 2, price: 1799 }], prices)).toMatchObject({ discount: 201, needsApproval: true });
  });
});

describe("an order at the till", () => {
  const order = (status: Order["status"], due: number, paid: number, refunded = 0) =>
    stateOf({ status, due_minor: due, paid_minor: paid, refunded_minor: refunded });
  it("stands as its approval, its payments and its refunds say", () => {
    expect(order("pending_approval", 100, 0)).toBe("pending");
    expect(order("approved", 100, 0)).toBe("due");
    expect(order("approved", 60, 40)).toBe("part");
    expect(order("approved", 0, 100, 30)).toBe("settled");
    expect(order("approved", 0, 100, 100)).toBe("returned");
    expect(order("cancelled", 0, 100, 100)).toBe("cancelled");
  });
  it("that costs nothing is settled, and nothing was given back", () => {
    expect(order("approved", 0, 0)).toBe("settled");
  });
  it("of which a part was given back still waits for what was never paid", () => {
    expect(order("approved", 60, 40, 40)).toBe("part");
  });
});

describe("days of a list", () => {
  it("are seven up to today, and asked for as the service names them", () => {
    expect(lastWeek("2026-03-02")).toEqual({ from: "2026-02-24", to: "2026-03-02" });
    expect(onDays(lastWeek("2026-03-02"))).toEqual({ date_from: "2026-02-24", date_to: "2026-03-02" });
  });
  it("name a file, one day by itself", () => {
    expect(daysName({ from: "2026-03-02", to: "2026-03-02" })).toBe("2026-03-02");
    expect(daysName(lastWeek("2026-03-02"))).toBe("2026-02-24-2026-03-02");
  });
});

describe("a day's movements", () => {
  it("are one list in the order in which they happened, what went back below zero", () => {
    const found = movementsOf({
      payments: [{ payment_id: "p", taken_at: "2026-03-02T02:00:00Z", amount_minor: 300, order_id: "o" } as Payment],
      deposits: [{ deposit_id: "d", topped_up_at: "2026-03-02T01:00:00Z", amount_minor: 100 } as Deposit],
      refunds: [{ refund_id: "r", requested_at: "2026-03-01T01:00:00Z", completed_at: "2026-03-02T03:00:00Z", amount_minor: 50, reason: "x" } as Refund],
    });
    expect(found.map(({ kind, id, minor, order }) => [kind, id, minor, order])).toEqual([
      ["deposit", "d", 100, ""],
      ["payment", "p", 300, "o"],
      ["refund", "r", -50, ""],
    ]);
  });
});

describe("a refund", () => {
  const payment = { payment_id: "p", allocations: [{ line_id: "a", amount_minor: 100 }, { line_id: "b", amount_minor: 50 }] } as Payment;
  const refund = (status: Refund["status"]) => ({ payment_id: "p", status, lines: [{ line_id: "a", amount_minor: 30 }] }) as Refund;
  it("may take of a line what no other refund took or asks for", () => {
    expect([...leftByLine(payment, [refund("completed"), refund("requested"), refund("rejected")])]).toEqual([["a", 40], ["b", 50]]);
  });
  it("names only lines of which something goes back", () => {
    expect(linesBack(new Map([["a", 40], ["b", 0]]))).toEqual([{ line_id: "a", amount_minor: 40 }]);
  });
});

describe("the day's total", () => {
  const day = {
    payments: [{ method: "cash", amount_minor: 300 }, { method: "cash", amount_minor: 200 }, { method: "deposit", amount_minor: 999 }] as Payment[],
    deposits: [{ method: "card", amount_minor: 1000 }] as Deposit[],
    refunds: [{ method: "cash", amount_minor: 50 }, { method: "deposit", amount_minor: 999 }] as Refund[],
  };
  const cells = [{ dim_value: "cash", numerator: 450 }, { dim_value: "card", numerator: 1000 }] as Cell[];
  it("counts money that moved: deposits when paid in, nothing that only moves to or from one", () => {
    const all = inAll(byMethod({ ...day, cells }));
    expect(all).toEqual({ taken: { count: 2, minor: 500 }, deposits: { count: 1, minor: 1000 }, refunds: { count: 1, minor: 50 }, net: 1450, ledger: 1450 });
  });
  it("agrees with the ledger method by method, and not only in sum", () => {
    expect(agrees(byMethod({ ...day, cells }))).toBe(true);
    const swapped = [{ dim_value: "cash", numerator: 1000 }, { dim_value: "card", numerator: 450 }] as Cell[];
    expect(agrees(byMethod({ ...day, cells: swapped }))).toBe(false);
  });
});

describe("roles", () => {
  it("keep consultants from the till, and cashiers from saying what is owed", () => {
    expect(TILL_ROLES).not.toContain("consultant");
    expect(mayDo(["cashier"])).toEqual({ take: true, sell: false, approve: false, ask: true, decide: true });
    expect(mayDo(["finance"])).toMatchObject({ take: false, decide: true });
    expect(mayDo(["clinic_manager"])).toMatchObject({ take: true, sell: true, approve: true, decide: true });
  });
});

describe("a CSV file", () => {
  const columns = [{ title: "name", value: (row: [string, number]) => row[0] }, { title: "sum", value: (row: [string, number]) => row[1] }];
  it("opens in Excel as it is meant", () => {
    expect(csvOf(columns, [["王, 小\"明\"", -1.5]])).toBe('\uFEFFname,sum\r\n"王, 小""明""",-1.5\r\n');
  });
  it("carries out nothing that somebody typed", () => {
    expect(csvOf(columns, [["=1+1", 0]])).toContain("'=1+1,0");
  });
});
