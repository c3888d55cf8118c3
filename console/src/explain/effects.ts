import type { Amount } from "../api/types";

/** One clinic's, doctor's, source's share of a number, now and in the span before. */
export type Part = { key: string; now: Amount; before: Amount | null };
/** By how much a part moved the whole: in the unit of the number, of a ratio in parts of one. */
export type Effect = Part & { effect: number };

/**
 * What moved a number, the largest first; none where there is nothing to compare with. The effects of all parts add up
 * to the change of the whole. A part of a ratio moves it by its own rate and by its weight: with more of those who
 * were above the whole's former rate it rises, even if nobody's own rate changed.
 */
export function effectsOf(parts: readonly Part[], isRatio: boolean): Effect[] {
  if (parts.every(({ before }) => before === null)) return [];
  const sum = (amount: (part: Part) => number | null | undefined) => parts.reduce((all, part) => all + (amount(part) ?? 0), 0);
  const [weight, weightBefore] = [sum(({ now }) => now.denominator), sum(({ before }) => before?.denominator)];
  if (isRatio && (weight === 0 || weightBefore === 0)) return [];
  const rate = isRatio ? sum(({ before }) => before?.numerator) / weightBefore : 0;
  const share = (amount: Amount | null, whole: number) => ((amount?.numerator ?? 0) - rate * (amount?.denominator ?? 0)) / whole;
  return parts
    .map((part) => ({
      ...part,
      effect: isRatio ? share(part.now, weight) - share(part.before, weightBefore) : (part.now.numerator ?? 0) - (part.before?.numerator ?? 0),
    }))
    .sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect));
}

/** The part that moved the number most in the direction in which it went; null for a number that stood still. */
export function reasonOf(effects: readonly Effect[]): Effect | null {
  const change = effects.reduce((all, { effect }) => all + effect, 0);
  return effects.find(({ effect }) => effect * change > 0) ?? null;
}
