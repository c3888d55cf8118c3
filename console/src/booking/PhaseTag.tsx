import { useTranslation } from "react-i18next";

import type { Phase } from "./phase";

/** How far an appointment has come, in its colour of the board. */
export function PhaseTag({ phase }: { phase: Phase }) {
  const { t } = useTranslation();
  return (
    <span className="day-phase" data-phase={phase}>
      {t(`booking.phase.${phase}`)}
    </span>
  );
}
