import type { Amount, Unit } from "../api/types";

/** The empty value of every number on the board. */
export const NONE = "–";

/** Decimal places of a currency: 2 for CNY and USD, 0 for JPY. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Integer minor units as money. `whole` leaves the fraction away, for tiles. */
export function money(minor: number, currency: string | null, locale: string, whole = false): string {
  const digits = currency ? digitsOf(currency) : 2;
  const shown = whole ? 0 : digits;
  const bounds = { minimumFractionDigits: shown, maximumFractionDigits: shown };
  const style = currency ? { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const : {};
  const text = new Intl.NumberFormat(locale, { ...style, ...bounds }).format(minor / 10 ** digits);
  return text.replace(/^-0(?![.\d])/, "0").replace("-", "−");
}

/** Integer minor units as money in few letters, for where there is little room: "¥614K", "¥61万". */
export function shortMoney(minor: number, currency: string | null, locale: string): string {
  const style = currency ? ({ style: "currency", currency, currencyDisplay: "narrowSymbol" } as const) : {};
  const format = new Intl.NumberFormat(locale, { ...style, notation: "compact", maximumSignificantDigits: 3 });
  return format.format(minor / 10 ** (currency ? digitsOf(currency) : 2)).replace("-", "−");
}

const MINUTES_MATTER_BELOW = 100;

/** Seconds as hours: "2:33 h"; from 100 hours on without the minutes. */
export function hours(seconds: number, locale: string): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const whole = Math.floor(minutes / 60);
  const isLong = whole >= MINUTES_MATTER_BELOW;
  const text = isLong ? new Intl.NumberFormat(locale).format(Math.round(minutes / 60)) : `${whole}:${String(minutes % 60).padStart(2, "0")}`;
  return `${seconds < 0 ? "−" : ""}${text} ${hourSign(locale)}`;
}

/** The locale's own short word for an hour: "h", "小时". */
function hourSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: "unit", unit: "hour", unitDisplay: "narrow" }).formatToParts(1);
  return parts.find((part) => part.type === "unit")?.value ?? "h";
}

/** A count with thousands separators. */
export function count(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value).replace("-", "−");
}

/** A ratio as percent; without a denominator, or with 0, there is none. */
export function percent({ numerator, denominator }: Amount, locale: string): string {
  if (numerator === null || !denominator) return NONE;
  const value = numerator / denominator;
  return new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 })
    .format(value)
    .replace("-", "−");
}

/** One part of an amount in its unit. */
export function quantity(
  value: number | null,
  unit: Unit,
  currency: string | null,
  locale: string,
  whole = true,
): string {
  if (value === null) return NONE;
  if (unit === "money") return money(value, currency, locale, whole);
  return unit === "seconds" ? hours(value, locale) : count(value, locale);
}

type Shape = { unit: Unit; is_ratio: boolean };

/** The headline of a tile: a percentage for ratios, else the quantity. */
export function headline(amount: Amount, shape: Shape, currency: string | null, locale: string): string {
  return shape.is_ratio ? percent(amount, locale) : quantity(amount.numerator, shape.unit, currency, locale);
}

/** Numerator / denominator, beside a ratio. Empty for what is no ratio. */
export function fraction(amount: Amount, shape: Shape, currency: string | null, locale: string, whole = true): string {
  if (!shape.is_ratio) return "";
  const part = (value: number | null) => quantity(value, shape.unit, currency, locale, whole);
  return `${part(amount.numerator)} / ${part(amount.denominator)}`;
}

/** A posting as what it added: "+1 / +1", "−¥300.00". */
export function signed(amount: Amount, shape: Shape, currency: string | null, locale: string): string {
  const part = (value: number | null) => {
    if (value === 0) return "0";
    const text = quantity(value, shape.unit, currency, locale, false);
    return value !== null && value > 0 ? `+${text}` : text;
  };
  return shape.is_ratio ? `${part(amount.numerator)} / ${part(amount.denominator)}` : part(amount.numerator);
}

/** The value to draw: a ratio as 0..1, money in major units, seconds in hours; null is a gap. */
export function plotted(amount: Amount, shape: Shape, currency: string | null): number | null {
  if (amount.numerator === null) return null;
  if (shape.is_ratio) return amount.denominator ? amount.numerator / amount.denominator : null;
  if (shape.unit === "money") return amount.numerator / 10 ** (currency ? digitsOf(currency) : 2);
  return shape.unit === "seconds" ? amount.numerator / 3600 : amount.numerator;
}
