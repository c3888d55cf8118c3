import { useOne } from "../common/query";
import { useDayDesk } from "./dayContext";
import type { Appointment } from "./types";

/** An appointment wherever it is now: another desk may move it to a day that is not shown. The board's own until it is asked. */
export function useAppointment(id: string): Appointment | undefined {
  const { appointments } = useDayDesk();
  const { data } = useOne<Appointment>("booking", `/appointments/${id}`);
  return data ?? appointments.find((one) => one.appointment_id === id);
}
