import type { Price } from "./types";

/** A line as it is typed; `price` is that of the whole line, null for the list price. */
export type Wanted = { product: string; quantity: number; price: number | null };

// As the service has it: more than a tenth off the list total needs a second person (BR6).
const OWN_AUTHORITY = 10;

/** An order's totals before it is placed, and whether somebody else has to approve the discount. */
export function quoteOf(lines: readonly Wanted[], prices: ReadonlyMap<string, Price>) {
  const listOf = (line: Wanted) => (prices.get(line.product)?.list_minor ?? 0) * line.quantity;
  const list = lines.reduce((sum, line) => sum + listOf(line), 0);
  const total = lines.reduce((sum, line) => sum + (line.price ?? listOf(line)), 0);
  const discount = Math.max(0, list - total);
  return { list, total, discount, needsApproval: discount * OWN_AUTHORITY > list };
}
