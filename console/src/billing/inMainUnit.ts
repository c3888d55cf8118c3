import { digitsOf } from "../format/number";

/** Minor units as a plain number of the main one, for files that a spreadsheet adds up. */
export function inMainUnit(minor: number, currency: string): number {
  return minor / 10 ** digitsOf(currency);
}
