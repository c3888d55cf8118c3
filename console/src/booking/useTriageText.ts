import { useTranslation } from "react-i18next";

import type { Triage } from "./types";
import { useWords } from "./useWords";

/** A triage in one line. */
export function useTriageText(): (triage: Triage) => string {
  const { t } = useTranslation();
  const words = useWords();
  return ({ department, declared_type, consultant_id, doctor_id }) =>
    [
      t(`booking.department.${department}`, { defaultValue: department }),
      t(`value.declared_type.${declared_type}`),
      words.practitioner(consultant_id),
      words.practitioner(doctor_id),
    ].join(" · ");
}
