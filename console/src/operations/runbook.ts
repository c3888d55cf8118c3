import type { What } from "./judge";

/** The section of docs/runbook.md about each problem; a test looks for them there. */
export const SECTIONS: Record<What, string> = {
  away: "DatabaseDown",
  noworker: "ProcessGone",
  restarts: "ProcessRestarts",
  broker: "BrokerDown",
  held: "ConsumerHeld",
  stuck: "ConsumerStands",
  outbox: "OutboxOld",
  lag: "ConsumerStands",
  parked: "RecordsParked",
  timers: "TimersOverdue",
  marks: "MarksWait",
  stale: "FreshnessBudgetBurns",
  differences: "A number is doubted",
};

/** Where a section is, as one writes it on the command line or in a browser. */
export function runbookOf(what: What): string {
  return `docs/runbook.md#${SECTIONS[what].toLowerCase().replaceAll(" ", "-")}`;
}
