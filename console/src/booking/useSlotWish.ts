import { useState } from "react";

import { dayIn } from "../format/time";
import { useDayDesk } from "./dayContext";
import type { Wish } from "./SlotPicker";
import type { Place, Slot } from "./types";

const USUAL_MINUTES = 30;
// Who can be booked, in the order in which they are proposed.
const TREATING = ["doctor", "hygienist", "nurse"];

const covers = ({ starts_at: from, ends_at: to }: { starts_at: string; ends_at: string }, moment: string) =>
  Date.parse(from) <= Date.parse(moment) && Date.parse(moment) < Date.parse(to);

type Start = { practitioner?: string; minutes?: number; date?: string; place?: Place };

/**
 * What is looked for and what was chosen. Unless said otherwise it begins with somebody whose shift covers the place, the
 * board's day and half an hour. Another wish lets go of the choice, except that a place picked on the board stays.
 */
export function useSlotWish({ practitioner, minutes, date, place }: Start) {
  const { desk, date: shown, practitioners, hours } = useDayDesk();
  const treating = TREATING.flatMap((profession) => practitioners.filter((one) => one.is_active !== false && one.profession === profession));
  const onShift = treating.find((one) =>
    hours?.shifts.some((shift) => shift.practitioner_id === one.practitioner_id && (place === undefined || covers(shift, place.starts_at))),
  );
  const proposed = practitioner ?? (onShift ?? treating[0])?.practitioner_id ?? "";
  const [wish, setWish] = useState<Wish>(() => {
    const day = date ?? (place === undefined ? shown : dayIn(place.starts_at, desk.clinic.zone));
    return { practitioner: proposed, date: day < desk.today ? desk.today : day, minutes: minutes ?? USUAL_MINUTES };
  });
  // Whoever is quicker than the list of the staff gets a proposal with it.
  if (wish.practitioner === "" && proposed !== "") setWish({ ...wish, practitioner: proposed });
  const slotAt = (at: Place, { practitioner: who, minutes: long }: Wish): Slot => ({
    ...at,
    practitioner_id: who,
    ends_at: new Date(Date.parse(at.starts_at) + long * 60_000).toISOString(),
  });
  const [slot, setSlot] = useState<Slot | null>(() => (place === undefined ? null : slotAt(place, wish)));
  const change = (next: Wish) => {
    setWish(next);
    setSlot(place !== undefined && next.date === wish.date ? slotAt(place, next) : null);
  };
  return { wish, setWish: change, slot, setSlot };
}
