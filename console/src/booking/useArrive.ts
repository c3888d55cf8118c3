import { useTranslation } from "react-i18next";

import { useCommand } from "../common/useCommand";
import { useDayDesk, type Person } from "./dayContext";
import type { CheckedIn } from "./types";

/** Checks a patient in: with the appointment that they came for, or without one. */
export function useArrive(onDone?: () => void) {
  const { t } = useTranslation();
  const { desk, say } = useDayDesk();
  const { tell, ...state } = useCommand<CheckedIn>(() => {
    say(t("booking.arrived"));
    onDone?.();
  });
  return {
    ...state,
    arrive: ({ patient_id }: Pick<Person, "patient_id">, how: { appointment_id?: string; walk_in?: boolean }) =>
      tell({ service: "booking", path: "/visits", body: { clinic_id: desk.clinic.clinic_id, patient_id, ...how } }),
  };
}
