import type { Definition } from "../api/types";
import { addDays } from "../format/time";

type Rule = Pick<Definition, "basis" | "close_days">;

/**
 * The first day whose number is not full yet: today, which is not over, and for a cohort also the days whose time to
 * ripen has not passed. A balance has no such day: it stands as it stands.
 */
export function openFrom({ basis, close_days: days }: Rule, today: string): string | null {
  return basis === "balance" ? null : addDays(today, -days);
}

/** How many days a cohort takes to ripen; 0 for what is full when its day is over. */
export function ripensIn({ basis, close_days: days }: Rule): number {
  return basis === "cohort" ? days : 0;
}
