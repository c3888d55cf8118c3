import type { TFunction } from "i18next";

import type { Amount, Definition } from "../api/types";
import { quantity } from "../format/number";

/** What the two parts of a ratio are, in words: "Paid" and "First visits". */
export function partNames(t: TFunction, kpi: string): { top: string; of: string } {
  return {
    top: t(`part.${kpi}.top`, { defaultValue: t("explain.numerator") }),
    of: t(`part.${kpi}.of`, { defaultValue: t("explain.denominator") }),
  };
}

/** Both parts beside a ratio: "374 of 496", "440 h of 18,712 h". Empty for what is no ratio. */
export function partsText(t: TFunction, amount: Amount, definition: Definition, currency: string | null, locale: string): string {
  if (!definition.is_ratio || amount.numerator === null) return "";
  const part = (value: number | null) => quantity(value, definition.unit, currency, locale);
  return t("board.parts", { part: part(amount.numerator), whole: part(amount.denominator) });
}

/** Both parts by name: "Paid 374 · First visits 496". */
export function partsNamed(t: TFunction, amount: Amount, definition: Definition, currency: string | null, locale: string): string {
  if (!definition.is_ratio || amount.numerator === null) return "";
  const { top, of } = partNames(t, definition.id);
  const part = (value: number | null) => quantity(value, definition.unit, currency, locale);
  return `${top} ${part(amount.numerator)} · ${of} ${part(amount.denominator)}`;
}
