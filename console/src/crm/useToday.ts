import { useEvery } from "../common/query";
import type { Desk } from "../common/useDesk";
import type { Appointment, Visit } from "./types";

/** Somebody whom the clinic sees today. */
export type Coming = { key: string; at: string; patientId: string; status: string; practitionerId: string | null };

type Asked = { coming: Coming[]; isPending: boolean; error: Error | null; retry: () => void };

/** The patients of the clinic's today, in the order of their times. */
export function useToday(desk: Desk): Asked {
  const query = { clinic_id: desk.clinic.clinic_id, date: desk.today };
  const appointments = useEvery<Appointment>("booking", "/appointments", query);
  const visits = useEvery<Visit>("booking", "/visits", query);
  return {
    coming: comingOf(appointments.data ?? [], visits.data ?? []),
    isPending: appointments.isPending || visits.isPending,
    error: appointments.error ?? visits.error,
    retry: () => void Promise.all([appointments.refetch(), visits.refetch()]),
  };
}

/** Who has arrived is shown by the visit, who has not by the appointment. */
export function comingOf(appointments: readonly Appointment[], visits: readonly Visit[]): Coming[] {
  const here = visits.filter((visit) => visit.status !== "void");
  const arrived = new Set(here.map((visit) => visit.appointment_id));
  const expected = appointments.filter((one) => !arrived.has(one.appointment_id) && !["void", "cancelled"].includes(one.status));
  return [
    ...here.map((visit) => ({
      key: visit.visit_id,
      at: visit.checked_in_at,
      patientId: visit.patient_id,
      status: visit.status,
      practitionerId: visit.triage?.doctor_id ?? null,
    })),
    ...expected.map((one) => ({
      key: one.appointment_id,
      at: one.starts_at,
      patientId: one.patient_id,
      status: one.status,
      practitionerId: one.practitioner_id,
    })),
  ].sort((one, other) => one.at.localeCompare(other.at));
}
