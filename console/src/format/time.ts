/** The calendar day of a moment in a zone, as YYYY-MM-DD. */
export function dayIn(moment: string | number, zone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(moment),
  );
}

/** A day plus or minus whole days. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A day for people: "Sat, 12 Oct" / "10月12日周六". */
export function dayText(day: string, locale: string, weekday = false): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", month: "short", day: "numeric" };
  if (weekday) options.weekday = "short";
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}

/** A span of days for people; one day is only that day. */
export function spanText(from: string, to: string, locale: string): string {
  return from === to ? dayText(to, locale, true) : `${dayText(from, locale)} – ${dayText(to, locale)}`;
}

/** A moment for people, in a clinic's zone. */
export function momentText(moment: string, locale: string, zone: string, seconds = false): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  };
  if (seconds) options.second = "2-digit";
  return new Intl.DateTimeFormat(locale, options).format(new Date(moment));
}

/** How far a zone's clocks are from UTC: "GMT+8". */
export function zoneMark(moment: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(new Date(moment));
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

// To make a format takes far longer than to use it, and a full day has hundreds of hours to write.
const hourFormats = new Map<string, Intl.DateTimeFormat>();

/** Hours and minutes of a day. */
export function hourText(moment: string, locale: string, zone: string): string {
  const key = `${locale} ${zone}`;
  const format =
    hourFormats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  hourFormats.set(key, format);
  return format.format(new Date(moment));
}

/** Only the time of day. */
export function clockText(moment: string, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).format(new Date(moment));
}

/** How long ago, in the largest fitting unit: "3 min. ago", "3分钟前". */
export function agoText(moment: string, now: string, locale: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(moment)) / 1000));
  const text = new Intl.RelativeTimeFormat(locale, { numeric: "always", style: "short" });
  if (seconds < 60) return text.format(-seconds, "second");
  if (seconds < 3600) return text.format(-Math.floor(seconds / 60), "minute");
  if (seconds < 86_400) return text.format(-Math.floor(seconds / 3600), "hour");
  return text.format(-Math.floor(seconds / 86_400), "day");
}

/** A length of time in its largest fitting unit: "45 sec", "3 min", "2小时"; below ten seconds to a tenth. */
export function lengthText(seconds: number, locale: string): string {
  const write = (value: number, unit: string, digits = 0) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits }).format(value);
  if (seconds < 60) return write(seconds, "second", seconds < 10 ? 1 : 0);
  if (seconds < 3600) return write(Math.floor(seconds / 60), "minute");
  return seconds < 86_400 ? write(Math.floor(seconds / 3600), "hour") : write(Math.floor(seconds / 86_400), "day");
}
