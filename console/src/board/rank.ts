export type Standing = "best" | "worst" | null;

/**
 * Which of the values stand out: the best and the worst third. Equal values stand alike, and where fewer than four have
 * a value, or no direction is better, none does.
 */
export function standings(values: (number | null)[], higherIsBetter: boolean | null): Standing[] {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  const third = Math.floor(known.length / 3);
  const low = known[third - 1];
  const high = known[known.length - third];
  if (higherIsBetter === null || known.length < 4 || low === undefined || high === undefined || low === high) {
    return values.map(() => null);
  }
  return values.map((value) => {
    if (value === null || (value > low && value < high)) return null;
    return value >= high === higherIsBetter ? "best" : "worst";
  });
}
