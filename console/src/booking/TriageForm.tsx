import { Button, Form, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { ApiError } from "../api/client";
import { RefusalNotice } from "../common/RefusalNotice";
import { useDayDesk } from "./dayContext";
import { departmentsOf } from "./departments";
import type { DeclaredType, Practitioner, Triage, Visit } from "./types";

const TYPES: DeclaredType[] = ["first_visit", "return", "repeat_purchase", "check_up", "other"];

type Props<Given> = {
  visit: Visit;
  /** What the button does, in words. */
  verb: string;
  isPending: boolean;
  isWaiting: boolean;
  error: ApiError | null;
  onGiven: (given: Given) => void;
  /** Fields beside those of the triage. */
  children?: ReactNode;
};

/** Department, declared type, consultant and doctor: as they are, else the booked doctor and whoever is the only one. */
export function TriageForm<Given extends Triage>({ visit, verb, isPending, isWaiting, error, onGiven, children }: Props<Given>) {
  const { t } = useTranslation();
  const { practitioners, expected, visits } = useDayDesk();
  const { triage } = visit;
  const of = (profession: Practitioner["profession"], present: string | undefined) =>
    practitioners
      .filter((one) => one.profession === profession && (one.is_active !== false || one.practitioner_id === present))
      .map((one) => ({ value: one.practitioner_id, label: one.display_name }));
  const doctors = of("doctor", triage?.doctor_id);
  const consultants = of("consultant", triage?.consultant_id);
  const booked = expected.find((one) => one.appointment_id === visit.appointment_id)?.practitioner_id;
  const needed = [{ required: true, message: t("booking.needed") }];
  const only = (options: { value: string }[]) => (options.length === 1 ? options[0]?.value : undefined);
  const departments = departmentsOf(visits);
  return (
    <Form<Given>
      layout="vertical"
      requiredMark={false}
      initialValues={
        triage ?? {
          department: departments[0],
          doctor_id: doctors.some(({ value }) => value === booked) ? booked : only(doctors),
          consultant_id: only(consultants),
        }
      }
      onFinish={onGiven}
      data-testid="triage-form"
    >
      <Form.Item name="declared_type" label={t("booking.type")} rules={needed}>
        <Radio.Group optionType="button" className="day-slots" options={TYPES.map((type) => ({ value: type, label: t(`value.declared_type.${type}`) }))} />
      </Form.Item>
      <Form.Item name="department" label={t("booking.department")} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={departments.map((one) => ({ value: one, label: t(`booking.department.${one}`, { defaultValue: one }) }))}
        />
      </Form.Item>
      <Form.Item name="consultant_id" label={t("booking.consultant")} rules={needed}>
        <Select showSearch={{ optionFilterProp: "label" }} options={consultants} />
      </Form.Item>
      <Form.Item name="doctor_id" label={t("booking.doctor")} rules={needed}>
        <Select showSearch={{ optionFilterProp: "label" }} options={doctors} />
      </Form.Item>
      {children}
      <RefusalNotice error={error} isWaiting={isWaiting} />
      <div className="day-foot">
        <Button type="primary" block htmlType="submit" loading={isPending} data-testid="triage-submit">
          {verb}
        </Button>
      </div>
    </Form>
  );
}
