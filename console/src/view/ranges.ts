import { addDays } from "../format/time";

export const PRESETS = ["1", "7", "30", "60", "all"] as const;
export type Preset = (typeof PRESETS)[number];

export const DEFAULT_PRESET: Preset = "30";

/** Whether a text from the address bar is one of the presets. */
export function isPreset(text: string | null): text is Preset {
  return PRESETS.some((preset) => preset === text);
}

/** Before anything a chain may have entered; the earliest day that the services take. */
export const BEGINNING = "2000-01-01";

/** A trend of one day is a dot; these days before it make it a line. */
const CONTEXT_DAYS = 14;

/** The first day to draw: the range's own, or earlier where it has but one. */
export function drawnFrom(from: string, to: string): string {
  return from === to ? addDays(to, 1 - CONTEXT_DAYS) : from;
}

/** First and last day of a preset that ends today. */
export function rangeOf(preset: Preset, today: string): { from: string; to: string } {
  if (preset === "all") return { from: BEGINNING, to: today };
  return { from: addDays(today, 1 - Number(preset)), to: today };
}
