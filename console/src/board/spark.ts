import { solidAndDashed, type Point } from "../charts/options";

type Spot = [x: number, y: number];
/** `line` and `area` below it, as SVG paths. */
export type Way = { line: string; area: string };
/** The way over full days, the dashed one on from there, and where it ends. */
export type Spark = { solid: Way | null; dashed: Way | null; last: { at: string; isOpen: boolean } };

/** A number's way in a square of 100: days from left to right, the least value at the bottom. */
export function spark(points: Point[]): Spark | null {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  // One value is no way that a number went.
  if (values.length < 2) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const height = (value: number) => (most === least ? 50 : round(100 - (100 * (value - least)) / (most - least)));
  // The area ends at nothing, or where the values end.
  const ground = most === least ? 100 : height(Math.min(Math.max(0, least), most));
  const wayOf = (side: (number | null)[]): Way | null => {
    const spots = side.flatMap((value, day): Spot[] => (value === null ? [] : [[round((100 * day) / (points.length - 1)), height(value)]]));
    const [first, last] = [spots[0], spots.at(-1)];
    if (first === undefined || last === undefined || first === last) return null;
    const line = `M${spots.map((spot) => spot.join(" ")).join("L")}`;
    return { line, area: `${line}L${last[0]} ${ground}L${first[0]} ${ground}Z` };
  };
  const [solid, dashed] = solidAndDashed(points);
  const end = points.findLastIndex(({ value }) => value !== null);
  const x = round((100 * end) / (points.length - 1));
  return { solid: wayOf(solid), dashed: wayOf(dashed), last: { at: `M${x} ${height(points[end]?.value ?? 0)}h0`, isOpen: points[end]?.isOpen ?? false } };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
