import type { Amount, Unit } from "../api/types";
import { plotted, signed } from "./number";

export type Change = { text: string; mood: "good" | "bad" | "neutral" };

type Shape = { unit: Unit; is_ratio: boolean; higher_is_better: boolean | null };

/** What changed from one amount to another: points of a ratio, else the difference in the KPI's own unit. */
export function difference(old: Amount, now: Amount, shape: Shape, currency: string | null, locale: string, points: string): string {
  if (shape.is_ratio) {
    const change = compare(now, old, shape, locale, points);
    return change === null || change.text.startsWith("±") ? "" : change.text;
  }
  return signed({ numerator: (now.numerator ?? 0) - (old.numerator ?? 0), denominator: null }, shape, currency, locale);
}

/** Now against the period before: percentage points for ratios, percent for the rest; null where there is nothing to compare. */
export function compare(now: Amount, before: Amount | null, shape: Shape, locale: string, points: string): Change | null {
  if (before === null) return null;
  const current = plotted(now, shape, null);
  const former = plotted(before, shape, null);
  if (current === null || former === null || (!shape.is_ratio && former <= 0)) return null;
  const change = shape.is_ratio ? (current - former) * 100 : ((current - former) / former) * 100;
  const rounded = Math.round(change * 10) / 10;
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "±";
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.abs(rounded));
  const mood =
    rounded === 0 || shape.higher_is_better === null ? "neutral" : rounded > 0 === shape.higher_is_better ? "good" : "bad";
  return { text: `${sign}${size}${shape.is_ratio ? ` ${points}` : "%"}`, mood };
}
