import type { What } from "./judge";

/** The anchor of the section of docs/runbook.md about each problem; a test looks for them there. */
export const SECTIONS: Record<What, string> = {
  away: "databasedown",
  noworker: "processgone",
  restarts: "processrestarts",
  broker: "brokerdown",
  held: "consumerheld",
  stuck: "consumerstands",
  outbox: "outboxold",
  lag: "consumerstands",
  parked: "recordsparked",
  timers: "timersoverdue",
  marks: "markswait",
  stale: "freshnessbudgetburns",
  differences: "a-number-is-doubted",
};

/** Where a section is, as one writes it on the command line or in a browser. */
export function runbookOf(what: What): string {
  return `docs/runbook.md#${SECTIONS[what]}`;
}
