import { DatePicker, Form, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";

import "../../i18n/calendar";
import { addDays, dayIn } from "../../format/time";
import { useLanguage } from "../../i18n/names";
import { useSession } from "../../session/session";
import { useChain, useClinic } from "../../view/ChainProvider";
import { useCommand } from "../../common/useCommand";
import type { Plan } from "../types";
import { useStaff } from "../useStaff";
import { FormModal } from "./FormModal";

type Typed = { presented_by: string; valid_until: Dayjs };

const VALID_DAYS = 90;
const LONGEST_DAYS = 366;

/** The signed version becomes the offer to the patient: who presents it, and until when it holds. */
export function QuoteModal({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useLanguage();
  const { claims } = useSession();
  const chain = useChain();
  const clinic = useClinic()(plan.clinic_id);
  const staff = useStaff();
  const { tell, error, isPending, isWaiting } = useCommand(onClose);
  const people = staff.at(plan.clinic_id, "consultant", "doctor");
  const today = dayIn(chain.asOf, clinic?.zone ?? chain.zone);
  const own = people.find(({ value }) => value === claims.practitioner)?.value ?? people[0]?.value;
  const send = ({ presented_by, valid_until }: Typed) =>
    tell({ service: "crm", path: `/plans/${plan.case_id}/quote`, body: { presented_by, valid_until: valid_until.format("YYYY-MM-DD") } });
  if (!staff.isKnown) return null;
  return (
    <FormModal<Typed>
      title={t("crm.quote.title")}
      okText={t("crm.do.quote")}
      error={error}
      isPending={isPending}
      isWaiting={isWaiting}
      initialValues={{ presented_by: own, valid_until: dayjs(addDays(today, VALID_DAYS)) }}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item name="presented_by" label={t("crm.presenter")} rules={[{ required: true, message: t("crm.presenter.needed") }]}>
        <Select autoFocus options={people} />
      </Form.Item>
      <Form.Item name="valid_until" label={t("crm.valid")} rules={[{ required: true, message: t("crm.valid.needed") }]}>
        <DatePicker allowClear={false} minDate={dayjs(today)} maxDate={dayjs(addDays(today, LONGEST_DAYS))} style={{ width: "100%" }} />
      </Form.Item>
    </FormModal>
  );
}
