import type { Amount, Cell } from "../api/types";

/** Two amounts as one; null stays null only if both are. */
export function plus(one: Amount, other: Amount): Amount {
  const add = (left: number | null, right: number | null) => (left === null && right === null ? null : (left ?? 0) + (right ?? 0));
  return { numerator: add(one.numerator, other.numerator), denominator: add(one.denominator, other.denominator) };
}

/** Cells summed by one of their fields, in the order of that field. */
export function sumBy(cells: Cell[], field: "business_date" | "clinic_id" | "dim_value"): [string, Amount][] {
  const sums = new Map<string, Amount>();
  for (const cell of cells) {
    const old = sums.get(cell[field]);
    sums.set(cell[field], old ? plus(old, cell) : { numerator: cell.numerator, denominator: cell.denominator });
  }
  return [...sums].sort(([one], [other]) => one.localeCompare(other));
}
