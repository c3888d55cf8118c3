import { useTranslation } from "react-i18next";

import { useCommand } from "../common/useCommand";
import { useDayDesk } from "./dayContext";
import { ReasonForm } from "./ReasonForm";
import type { Visit } from "./types";

/** A check-in that was entered in error. */
export function VoidVisitPanel({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const { close, say } = useDayDesk();
  const { tell, error, isPending, isWaiting } = useCommand(() => {
    say(t("booking.done.void"));
    close();
  });
  return (
    <ReasonForm
      occasion="void"
      verb={t("booking.void.do")}
      isDangerous
      isPending={isPending}
      isWaiting={isWaiting}
      error={error}
      onReason={({ reason }) => tell({ service: "booking", path: `/visits/${visit.visit_id}/void`, body: { reason } })}
    />
  );
}
