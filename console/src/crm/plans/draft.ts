import { digitsOf } from "../../format/number";
import type { LineBody, PlanLine, Price } from "../types";

/** A line while it is typed; `offered` in major units, as people type it, for the whole line. */
export type DraftLine = { key: string; code: string; tooth: string | null; quantity: number; offered: number };

/** One line a tooth; one line without any where the product needs none. */
export function linesFor(price: Price, teeth: readonly string[]): DraftLine[] {
  const offered = toMajor(price.list_minor, price.currency);
  const places: (string | null)[] = teeth.length > 0 ? [...teeth] : [null];
  return places.map((tooth) => ({ key: crypto.randomUUID(), code: price.product_code, tooth, quantity: 1, offered }));
}

/** The lines of an earlier version, to go on from. */
export function linesFrom(lines: readonly PlanLine[], currency: string): DraftLine[] {
  return lines.map((line) => ({
    key: crypto.randomUUID(),
    code: line.product_code,
    tooth: line.tooth ?? null,
    quantity: line.quantity,
    offered: toMajor(line.offered_minor, currency),
  }));
}

/** What the list says for a line, in minor units. */
export function listOf(line: DraftLine, price: Price | undefined): number {
  return (price?.list_minor ?? 0) * line.quantity;
}

/** A line with another quantity keeps its discount. */
export function withQuantity(line: DraftLine, quantity: number, price: Price | undefined): DraftLine {
  const list = listOf(line, price);
  const rate = list > 0 && price ? toMinor(line.offered, price.currency) / list : 1;
  const next = { ...line, quantity };
  return price ? { ...next, offered: toMajor(Math.round(listOf(next, price) * rate), price.currency) } : next;
}

/** The lines as the service takes them. */
export function bodyOf(lines: readonly DraftLine[], currency: string): LineBody[] {
  return lines.map((line) => ({
    line_id: line.key,
    product_code: line.code,
    tooth: line.tooth,
    quantity: line.quantity,
    offered_minor: toMinor(line.offered, currency),
  }));
}

export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** digitsOf(currency);
}

export function toMinor(major: number, currency: string): number {
  return Math.round(major * 10 ** digitsOf(currency));
}
