import { Alert, Form, Input } from "antd";

import { useLanguage } from "../../i18n/names";
import { useCommand } from "../../common/useCommand";
import type { Plan, PlanLine, Visit } from "../types";
import { FormModal } from "./FormModal";
import { PlanLines } from "./PlanLines";
import { discountOf, sumOf } from "./planState";

/** Above this a manager approves the discount (BR6). */
export const APPROVAL_ABOVE = 0.1;

type Props = { plan: Plan; lines: readonly PlanLine[]; visit: Visit | null; onClose: () => void };
type Typed = { discount_reason?: string };

/** Orders what the patient accepted, at the offered price: only then can the cashier take money (BR1). */
export function OrderModal({ plan, lines, visit, onClose }: Props) {
  const { t } = useLanguage();
  const { tell, error, isPending, isWaiting } = useCommand(onClose);
  const rate = discountOf(sumOf(lines));
  const send = ({ discount_reason }: Typed) =>
    tell({
      service: "billing",
      path: "/orders",
      body: {
        patient_id: plan.patient_id,
        clinic_id: plan.clinic_id,
        case_id: plan.case_id,
        line_ids: lines.map((line) => line.line_id),
        visit_id: visit?.clinic_id === plan.clinic_id ? visit.visit_id : null,
        discount_reason: discount_reason?.trim() || null,
      },
    });
  return (
    <FormModal<Typed>
      title={t("crm.order.title")}
      okText={t("crm.do.order")}
      error={error}
      isPending={isPending}
      isWaiting={isWaiting}
      initialValues={{}}
      onSend={send}
      onClose={onClose}
      isOnlyAsked={rate === 0}
    >
      <PlanLines plan={plan} lines={lines} />
      {rate > APPROVAL_ABOVE && <Alert className="crm-field" type="warning" showIcon title={t("crm.order.approval")} />}
      {rate > 0 && (
        <Form.Item
          className="crm-field"
          name="discount_reason"
          label={t("crm.order.reason")}
          rules={rate > APPROVAL_ABOVE ? [{ required: true, whitespace: true, message: t("crm.reason.needed") }] : []}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
      )}
    </FormModal>
  );
}
