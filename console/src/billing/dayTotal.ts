import type { Cell } from "../api/types";
import { CASH_METHODS, type CashMethod, type Deposit, type Payment, type Refund } from "./types";

/** How often and how much. */
export type Sum = { count: number; minor: number };
export type MethodTotal = { method: CashMethod; taken: Sum; deposits: Sum; refunds: Sum; net: number; ledger: number };

function sum(amounts: readonly { amount_minor: number }[]): Sum {
  return { count: amounts.length, minor: amounts.reduce((total, one) => total + one.amount_minor, 0) };
}

type Day = { payments: readonly Payment[]; deposits: readonly Deposit[]; refunds: readonly Refund[]; cells: readonly Cell[] };

/**
 * A business day by method: what the till's own records say, and the ledger's number (K35) beside it. A deposit is money
 * when it is paid in; paying from it, or a refund back to it, moves none.
 */
export function byMethod({ payments, deposits, refunds, cells }: Day): MethodTotal[] {
  return CASH_METHODS.map((method) => {
    const of = <T extends { method: string }>(all: readonly T[]) => all.filter((one) => one.method === method);
    const [taken, topped, back] = [sum(of(payments)), sum(of(deposits)), sum(of(refunds))];
    const ledger = cells.find((cell) => cell.dim_value === method)?.numerator ?? 0;
    return { method, taken, deposits: topped, refunds: back, net: taken.minor + topped.minor - back.minor, ledger };
  });
}

/** The last line of the table. */
export function inAll(rows: readonly MethodTotal[]) {
  const add = (pick: (row: MethodTotal) => Sum): Sum => ({
    count: rows.reduce((total, row) => total + pick(row).count, 0),
    minor: rows.reduce((total, row) => total + pick(row).minor, 0),
  });
  return {
    taken: add((row) => row.taken),
    deposits: add((row) => row.deposits),
    refunds: add((row) => row.refunds),
    net: rows.reduce((total, row) => total + row.net, 0),
    ledger: rows.reduce((total, row) => total + row.ledger, 0),
  };
}

/** Whether the till and the ledger agree, method by method. */
export function agrees(rows: readonly MethodTotal[]): boolean {
  return rows.every((row) => row.net === row.ledger);
}
