import { Button, Form, Radio } from "antd";

import { useLanguage } from "../i18n/names";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import type { Desk } from "../common/useDesk";
import { MoneyInput } from "./MoneyInput";
import type { Person } from "./PickPatient";
import { CASH_METHODS, type CashMethod } from "./types";

type Typed = { amount: number | null; method: CashMethod };

/** How much somebody pays in, and how. */
export function TopUpForm({ desk, patient }: { desk: Desk; patient: Person }) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Typed>();
  const { tell, error, isPending, isWaiting } = useCommand(() => form.setFieldValue("amount", null));
  const { clinic } = desk;
  const take = ({ amount, method }: Typed) =>
    tell({
      service: "billing",
      path: "/deposits",
      body: { patient_id: patient.patient_id, clinic_id: clinic.clinic_id, method, amount_minor: amount },
    });
  return (
    <Form form={form} layout="vertical" onFinish={take} initialValues={{ method: CASH_METHODS[0] }} requiredMark={false}>
      <Form.Item
        name="amount"
        label={t("billing.amount")}
        rules={[{ required: true, type: "number", min: 1, message: t("billing.amount.needed") }]}
      >
        <MoneyInput currency={clinic.currency} label={t("billing.amount")} isFirst />
      </Form.Item>
      <Form.Item name="method" label={t("billing.method")}>
        <Radio.Group optionType="button" options={CASH_METHODS.map((method) => ({ value: method, label: t(`method.${method}`) }))} />
      </Form.Item>
      <RefusalNotice error={error} isWaiting={isWaiting} />
      <Button type="primary" size="large" block htmlType="submit" loading={isPending} data-testid="take-deposit">
        {t("billing.taketopup")}
      </Button>
    </Form>
  );
}
