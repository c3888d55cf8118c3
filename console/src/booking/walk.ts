import type { Placed } from "./grid";

const SIDEWAYS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const ALONG: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** The block that an arrow key leads to: up and down in the chair's column, sideways the nearest in time. */
export function walk(columns: readonly (readonly Placed[])[], id: string, key: string): string | null {
  const at = columns.findIndex((column) => column.some((one) => one.appointment.appointment_id === id));
  const column = columns[at];
  const index = column?.findIndex((one) => one.appointment.appointment_id === id) ?? -1;
  const from = column?.[index];
  if (column === undefined || from === undefined) return null;
  const step = ALONG[key];
  if (step !== undefined) return column[index + step]?.appointment.appointment_id ?? null;
  const side = SIDEWAYS[key];
  if (side === undefined) return null;
  for (let next = at + side; next >= 0 && next < columns.length; next += side) {
    const nearest = [...(columns[next] ?? [])].sort((one, other) => Math.abs(one.top - from.top) - Math.abs(other.top - from.top))[0];
    if (nearest !== undefined) return nearest.appointment.appointment_id;
  }
  return null;
}
