import type { TFunction } from "i18next";

import type { Amount, Definition } from "../api/types";
import { NONE, signed } from "../format/number";
import { partNames } from "./parts";

/** What a posting added, in words: "+¥300.00"; of a ratio only the part that moved: "First visits +1". */
export function postedText(t: TFunction, amount: Amount, definition: Definition, currency: string | null, locale: string): string {
  if (!definition.is_ratio) return signed(amount, definition, currency, locale);
  const { top, of } = partNames(t, definition.id);
  const one = { ...definition, is_ratio: false };
  const part = (name: string, value: number | null) =>
    value ? [`${name} ${signed({ numerator: value, denominator: null }, one, currency, locale)}`] : [];
  const parts = [...part(top, amount.numerator), ...part(of, amount.denominator)];
  return parts.length > 0 ? parts.join(" · ") : NONE;
}
