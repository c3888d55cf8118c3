import { useMemo } from "react";

import type { Desk } from "../common/useDesk";
import { useEvery, useOne } from "../common/query";
import { useNames } from "../patients/useNames";
import type { Appointment, Chair, Practitioner, PublishedHours, Visit } from "./types";

/** Everything that the desk sees of one day at one clinic; asked again when booking's events pass. */
export function useDay({ clinic, today }: Desk, day: string) {
  const { clinic_id: id } = clinic;
  const appointments = useEvery<Appointment>("booking", "/appointments", { clinic_id: id, date: day });
  // The queue is always today's, whatever day the board shows.
  const expected = useEvery<Appointment>("booking", "/appointments", { clinic_id: id, date: today });
  const visits = useEvery<Visit>("booking", "/visits", { clinic_id: id, date: today });
  const chairs = useEvery<Chair>("booking", `/clinics/${id}/chairs`, {});
  const practitioners = useEvery<Practitioner>("booking", "/practitioners", { clinic_id: id });
  const hours = useOne<PublishedHours>("booking", `/clinics/${id}/capacity`, { date_from: day, date_to: day });
  const ids = useMemo(
    () => [...(appointments.data ?? []), ...(visits.data ?? [])].map((one) => one.patient_id),
    [appointments.data, visits.data],
  );
  const names = useNames(ids);
  const all = [appointments, visits, chairs, practitioners, hours];
  return {
    appointments: appointments.data ?? NONE_BOOKED,
    expected: expected.data ?? NONE_BOOKED,
    visits: visits.data ?? NONE_HERE,
    chairs: chairs.data ?? NO_CHAIRS,
    practitioners: practitioners.data ?? NOBODY,
    hours: hours.data,
    names,
    isPending: all.some((query) => query.isPending),
    error: all.find((query) => query.error !== null)?.error ?? null,
    retry: () => all.forEach((query) => void query.refetch()),
  };
}

export type Day = ReturnType<typeof useDay>;

// The same empty lists each time: what depends on them is not worked out again.
const NONE_BOOKED: Appointment[] = [];
const NONE_HERE: Visit[] = [];
const NO_CHAIRS: Chair[] = [];
const NOBODY: Practitioner[] = [];
