import type { TFunction } from "i18next";

/** Whose teeth: FDI numbers 11-48 of adults, 51-85 of children. */
export type Dentition = "adult" | "milk";
export type Quadrant = { id: string; teeth: string[] };

const fromMidline = (quadrant: number, count: number) => Array.from({ length: count }, (_, n) => `${quadrant}${n + 1}`);

/** The four quadrants as a dentist looks at the patient: the patient's right is on the left. */
export function quadrants(dentition: Dentition): Quadrant[] {
  const [ur, ul, ll, lr, count] = dentition === "adult" ? [1, 2, 3, 4, 8] as const : [5, 6, 7, 8, 5] as const;
  const outwards = (quadrant: number) => ({ id: String(quadrant), teeth: fromMidline(quadrant, count) });
  const inwards = (quadrant: number) => ({ id: String(quadrant), teeth: fromMidline(quadrant, count).reverse() });
  return [inwards(ur), outwards(ul), inwards(lr), outwards(ll)];
}

/** To which teeth a number belongs. */
export function dentitionOf(tooth: string): Dentition {
  return Number(tooth[0]) > 4 ? "milk" : "adult";
}

/** Where a tooth is: "upper right". */
export function placeName(t: TFunction, quadrant: string): string {
  return t(`crm.quadrant.${((Number(quadrant) - 1) % 4) + 1}`);
}

/** A tooth in words: "upper right first molar". */
export function toothWords(t: TFunction, tooth: string): string {
  return t(`crm.tooth.${dentitionOf(tooth)}.${tooth[1]}`, { place: placeName(t, tooth[0] ?? "") });
}

/** A tooth in words with its number: "upper right first molar (16)". */
export function toothName(t: TFunction, tooth: string): string {
  return `${toothWords(t, tooth)} (${tooth})`;
}
