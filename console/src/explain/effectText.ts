import type { Unit } from "../api/types";
import { quantity, shortMoney } from "../format/number";

type Shape = { unit: Unit; is_ratio: boolean };

/** By how much a part moved the whole: points of a ratio, money in few letters, else the quantity; always with a sign. */
export function effectText(effect: number, shape: Shape, currency: string | null, locale: string, points: string): string {
  const size = shape.is_ratio ? Math.round(Math.abs(effect) * 1000) / 10 : Math.abs(effect);
  const sign = size === 0 ? "±" : effect > 0 ? "+" : "−";
  if (shape.is_ratio) return `${sign}${new Intl.NumberFormat(locale).format(size)} ${points}`;
  return `${sign}${shape.unit === "money" ? shortMoney(size, currency, locale) : quantity(size, shape.unit, currency, locale)}`;
}
