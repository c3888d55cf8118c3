/** A column of a file: its head, and what a row has in it. */
export type CsvColumn<T> = { title: string; value: (row: T) => string | number | null | undefined };

// Excel takes a file for UTF-8 only with this in front.
const BOM = "\uFEFF";

/** A table as text, as RFC 4180 has it. A text that a spreadsheet would carry out as a formula is kept a text. */
export function csvOf<T>(columns: readonly CsvColumn<T>[], rows: readonly T[]): string {
  const lines = [columns.map(({ title }) => field(title)), ...rows.map((row) => columns.map(({ value }) => field(value(row))))];
  return BOM + lines.map((line) => line.join(",")).join("\r\n") + "\r\n";
}

function field(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
