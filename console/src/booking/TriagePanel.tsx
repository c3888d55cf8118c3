import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";

import { useCommand } from "../common/useCommand";
import { useDayDesk } from "./dayContext";
import { TriageForm } from "./TriageForm";
import type { Visit } from "./types";
import { useTriageText } from "./useTriageText";
import { useWords } from "./useWords";

/** R01: department, declared type, consultant and doctor, before any consultation. */
export function TriagePanel({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const { open, close, say } = useDayDesk();
  const words = useWords();
  const textOf = useTriageText();
  const { tell, isSuccess, ...state } = useCommand(() => {
    say(t("booking.triaged", { name: words.patient(visit.patient_id) }));
    close();
  });
  const isByAnother = visit.triage != null && !state.isPending && !isSuccess;
  return (
    <>
      {isByAnother && visit.triage && (
        <Alert
          type="warning"
          showIcon
          data-testid="meanwhile"
          title={t("booking.meanwhile.triaged", { triage: textOf(visit.triage) })}
          action={
            <Button size="small" onClick={() => open({ kind: "correct-triage", id: visit.visit_id })}>
              {t("booking.triage.correct")}
            </Button>
          }
        />
      )}
      <TriageForm
        visit={visit}
        verb={t("booking.triage.do")}
        onGiven={(given) => tell({ service: "booking", path: `/visits/${visit.visit_id}/triage`, body: given })}
        {...state}
      />
    </>
  );
}
