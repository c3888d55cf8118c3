import { Form, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useCommand } from "../common/useCommand";
import { useDayDesk } from "./dayContext";
import { REASONS } from "./reasons";
import { TriageForm } from "./TriageForm";
import type { Triage, Visit } from "./types";
import { useWords } from "./useWords";

/** Puts another triage in the place of a wrong one, also after the visit; the old one and the reason stay on record. */
export function CorrectTriagePanel({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const { close, say } = useDayDesk();
  const words = useWords();
  const { tell, ...state } = useCommand(() => {
    say(t("booking.triage.corrected", { name: words.patient(visit.patient_id) }));
    close();
  });
  return (
    <TriageForm<Triage & { reason: string }>
      visit={visit}
      verb={t("booking.triage.correct")}
      onGiven={(given) => tell({ service: "booking", path: `/visits/${visit.visit_id}/correct-triage`, body: given })}
      {...state}
    >
      <Form.Item name="reason" label={t("booking.reason")} rules={[{ required: true, message: t("booking.needed") }]}>
        <Radio.Group options={REASONS.triage.map((code) => ({ value: code, label: t(`booking.reason.${code}`) }))} />
      </Form.Item>
    </TriageForm>
  );
}
