import { momentAt } from "../view/wallTime";
import type { Appointment, Chair, PublishedHours } from "./types";

/** One row of the board, in minutes. */
export const ROW = 15;
const MINUTE = 60_000;
const WITHOUT_HOURS = { opens: 9 * 60, closes: 18 * 60 };

/** The day as rows: the moment of the first one and how many there are. */
export type Span = { start: number; rows: number };

/** From the first opening to the last closing of the day's chairs, widened by what is booked beside them; whole hours. */
export function spanOf(day: string, zone: string, hours: PublishedHours | undefined, appointments: readonly Appointment[]): Span {
  const times = [...(hours?.chair_days ?? []).flatMap((chair) => chair.intervals ?? []), ...appointments];
  const midnight = momentAt(`${day}T00:00`, zone);
  const opens = times.map((time) => Date.parse(time.starts_at));
  const closes = times.map((time) => Date.parse(time.ends_at));
  const hour = 60 * MINUTE;
  const start = times.length > 0 ? Math.floor(Math.min(...opens) / hour) * hour : midnight + WITHOUT_HOURS.opens * MINUTE;
  const end = times.length > 0 ? Math.ceil(Math.max(...closes) / hour) * hour : midnight + WITHOUT_HOURS.closes * MINUTE;
  return { start, rows: Math.round((end - start) / (ROW * MINUTE)) };
}

/** How many rows a moment lies below the top; not rounded. */
export function rowOf(moment: string | number, span: Span): number {
  return (new Date(moment).getTime() - span.start) / (ROW * MINUTE);
}

/** The moment at which a row begins. */
export function momentOfRow(row: number, span: Span): string {
  return new Date(span.start + row * ROW * MINUTE).toISOString();
}

export function minutesOf({ starts_at: from, ends_at: to }: Pick<Appointment, "starts_at" | "ends_at">): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MINUTE);
}

/** An appointment in its chair's column. Where two overlap (one of them cancelled or missed), they stand side by side. */
export type Placed = { appointment: Appointment; top: number; height: number; lane: number; lanes: number };

/** The appointments of one chair, earliest first, each with its place. */
export function placed(appointments: readonly Appointment[], span: Span): Placed[] {
  const sorted = [...appointments].sort(
    (one, other) => one.starts_at.localeCompare(other.starts_at) || one.appointment_id.localeCompare(other.appointment_id),
  );
  const found: Placed[] = [];
  let group: Placed[] = [];
  let groupEnd = 0;
  const close = () => {
    const lanes = Math.max(0, ...group.map((one) => one.lane)) + 1;
    for (const one of group) one.lanes = lanes;
    group = [];
  };
  for (const appointment of sorted) {
    const start = Date.parse(appointment.starts_at);
    const end = Date.parse(appointment.ends_at);
    if (start >= groupEnd) close();
    const taken = new Set(group.filter((one) => Date.parse(one.appointment.ends_at) > start).map((one) => one.lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    const one = { appointment, top: rowOf(start, span), height: (end - start) / (ROW * MINUTE), lane, lanes: 1 };
    group.push(one);
    found.push(one);
    groupEnd = Math.max(group.length === 1 ? 0 : groupEnd, end);
  }
  close();
  return found;
}

/** The day's columns: the chairs in use and those with something booked, by name. */
export function columnsOf(chairs: readonly Chair[], appointments: readonly Appointment[]): Chair[] {
  const used = new Set(appointments.map((one) => one.chair_id));
  return chairs
    .filter((chair) => chair.is_active || used.has(chair.chair_id))
    .sort((one, other) => one.name.localeCompare(other.name, "zh-CN", { numeric: true }) || one.chair_no - other.chair_no);
}
