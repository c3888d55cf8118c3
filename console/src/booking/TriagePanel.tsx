import { Button, Form, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";

import { RefusalNotice } from "../work/RefusalNotice";
import { useCommand } from "../work/useCommand";
import { useDayDesk } from "./dayContext";
import type { DeclaredType, Practitioner, Visit } from "./types";
import { useWords } from "./useWords";

export const DEPARTMENTS = ["general", "surgery", "orthodontics", "aesthetics"] as const;
const TYPES: DeclaredType[] = ["first_visit", "return", "repeat_purchase", "check_up", "other"];

type Given = { department: string; declared_type: DeclaredType; consultant_id: string; doctor_id: string };

/** R01: department, declared type, consultant and doctor, before any consultation. The booked doctor is proposed. */
export function TriagePanel({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const { practitioners, expected, close, say } = useDayDesk();
  const words = useWords();
  const { tell, error, isPending } = useCommand(() => {
    say(t("booking.triaged", { name: words.patient(visit.patient_id) }));
    close();
  });
  const of = (profession: Practitioner["profession"]) =>
    practitioners
      .filter((one) => one.profession === profession && one.is_active !== false)
      .map((one) => ({ value: one.practitioner_id, label: one.display_name }));
  const doctors = of("doctor");
  const consultants = of("consultant");
  const booked = expected.find((one) => one.appointment_id === visit.appointment_id)?.practitioner_id;
  const needed = [{ required: true, message: t("booking.needed") }];
  const only = (options: { value: string }[]) => (options.length === 1 ? options[0]?.value : undefined);
  return (
    <Form<Given>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        department: DEPARTMENTS[0],
        doctor_id: doctors.some(({ value }) => value === booked) ? booked : only(doctors),
        consultant_id: only(consultants),
      }}
      onFinish={(given) => tell({ service: "booking", path: `/visits/${visit.visit_id}/triage`, body: given })}
      data-testid="triage-form"
    >
      <Form.Item name="declared_type" label={t("booking.type")} rules={needed}>
        <Radio.Group optionType="button" className="day-slots" options={TYPES.map((type) => ({ value: type, label: t(`value.declared_type.${type}`) }))} />
      </Form.Item>
      <Form.Item name="department" label={t("booking.department")} rules={needed}>
        <Select options={DEPARTMENTS.map((one) => ({ value: one, label: t(`booking.department.${one}`) }))} />
      </Form.Item>
      <Form.Item name="consultant_id" label={t("booking.consultant")} rules={needed}>
        <Select showSearch={{ optionFilterProp: "label" }} options={consultants} />
      </Form.Item>
      <Form.Item name="doctor_id" label={t("booking.doctor")} rules={needed}>
        <Select showSearch={{ optionFilterProp: "label" }} options={doctors} />
      </Form.Item>
      <RefusalNotice error={error} />
      <div className="day-foot">
        <Button type="primary" block htmlType="submit" loading={isPending} data-testid="triage-submit">
          {t("booking.triage.do")}
        </Button>
      </div>
    </Form>
  );
}
