import { CASH_METHODS, type CashMethod, type Deposit } from "./types";

/** A part of a payment as it is typed; `from` is a method, or a deposit's id. `id` becomes the payment's. */
export type Part = { id: string; from: string; amount: number | null };

/** What can be spent of a deposit: what somebody asked back is set aside. */
export function available(deposit: Deposit): number {
  return deposit.balance_minor - deposit.reserved_minor;
}

export function isMethod(from: string): from is CashMethod {
  return (CASH_METHODS as readonly string[]).includes(from);
}

export function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (part.amount ?? 0), 0);
}

/** One more part, for what the others leave open: from the next method that is not used yet. */
export function onePartMore(parts: readonly Part[], due: number): Part[] {
  const used = new Set(parts.map((part) => part.from));
  const from = CASH_METHODS.find((method) => !used.has(method)) ?? "cash";
  return [...parts, newPart(from, Math.max(0, due - sumOf(parts)))];
}

/** A part as it was changed; what is still open follows into the last one, unless that is the one that was typed. */
export function withChange(parts: readonly Part[], changed: Part, due: number): Part[] {
  const next = parts.map((part) => (part.id === changed.id ? changed : part));
  const last = next.at(-1);
  if (last === undefined || last.id === changed.id || !isMethod(last.from)) return next;
  const others = next.slice(0, -1);
  return [...others, { ...last, amount: Math.max(0, due - sumOf(others)) }];
}

export function newPart(from: string, amount: number): Part {
  return { id: crypto.randomUUID(), from, amount };
}

export type Trouble = "empty" | "over" | "deposit";

/** Why these parts cannot be taken, before the service is asked; null if they can. */
export function troubleOf(parts: readonly Part[], due: number, deposits: readonly Deposit[]): Trouble | null {
  if (parts.length === 0 || parts.some((part) => !part.amount)) return "empty";
  if (sumOf(parts) > due) return "over";
  const isShort = deposits.some((deposit) => sumOf(parts.filter((part) => part.from === deposit.deposit_id)) > available(deposit));
  return isShort ? "deposit" : null;
}

/** What the service is told for one part. */
export function bodyOf(part: Part, orderId: string, clinicId: string) {
  const by = isMethod(part.from) ? { method: part.from } : { method: "deposit", deposit_id: part.from };
  return { payment_id: part.id, order_id: orderId, clinic_id: clinicId, amount_minor: part.amount, ...by };
}
