import { addDays, daysBetween } from "../format/time";

/** What must be known of a visit to say which numbers a refund moves; the days are business dates. */
export type Stakes = {
  firstVisit: string | null;
  ordered: string;
  quoted: string | null;
  /** What the patient has left on the orders that count for the first visit, in minor units. */
  kept: number;
};

export type Effect = { kpi: string; day: string; isClosed: boolean };

// K17 takes orders up to this many days after the first visit.
const WINDOW_DAYS = 30;

type Refund = { amount: number; isDeposit: boolean; hasPlanLine: boolean };
type Clock = { today: string; isClosed: (kpi: string, day: string) => boolean };

/** The numbers and days that a refund moves. A closed day's number is restated; an open one is not reported yet. */
export function effectsOf(refund: Refund, stakes: Stakes, { today, isClosed }: Clock): Effect[] {
  const { firstVisit, ordered, quoted, kept } = stakes;
  const moved: [kpi: string, day: string][] = [];
  if (firstVisit !== null && daysBetween(firstVisit, ordered) <= WINDOW_DAYS && kept > 0 && kept <= refund.amount) {
    moved.push(["K17", firstVisit]);
  }
  if (quoted !== null && refund.hasPlanLine) moved.push(["K19", quoted]);
  moved.push(["K39", ordered]);
  // Money from a deposit goes back to the deposit: no cash moves.
  if (!refund.isDeposit) moved.push(["K35", today]);
  return moved.map(([kpi, day]) => ({ kpi, day, isClosed: isClosed(kpi, day) }));
}

/** Whether a day is closed at this clock time: so many days after the next morning, at 06:00 at the clinic. */
export function hasClosed(day: string, closeDays: number, wallNow: string): boolean {
  return Number.isFinite(closeDays) && wallNow > `${addDays(day, closeDays + 1)}T06:00`;
}
