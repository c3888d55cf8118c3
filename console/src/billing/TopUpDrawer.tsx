import { Button, Drawer, Form, Radio } from "antd";
import { useState } from "react";

import { useLanguage } from "../i18n/names";
import { RefusalNotice } from "../work/RefusalNotice";
import { useCommand } from "../work/useCommand";
import type { Desk } from "../work/useDesk";
import { Chosen } from "./Chosen";
import { DepositList } from "./DepositList";
import { MoneyInput } from "./MoneyInput";
import { PickPatient, type Person } from "./PickPatient";
import { CASH_METHODS, type CashMethod } from "./types";

type Props = { desk: Desk; isOpen: boolean; onClose: () => void };

/** Takes a prepayment: for whom, how much, how; with what they have already. */
export function TopUpDrawer({ desk, isOpen, onClose }: Props) {
  const { t } = useLanguage();
  const [patient, choose] = useState<Person | null>(null);
  const close = () => {
    choose(null);
    onClose();
  };
  return (
    <Drawer open={isOpen} size={520} onClose={close} title={t("billing.topup")} destroyOnHidden data-testid="deposit-drawer">
      {patient === null ? (
        <PickPatient onPick={choose} />
      ) : (
        <>
          <Chosen patient={patient} onChange={() => choose(null)} />
          <TopUpForm key={patient.patient_id} desk={desk} patient={patient} />
          <h3>{t("billing.deposits.of")}</h3>
          <DepositList patientId={patient.patient_id} desk={desk} />
        </>
      )}
    </Drawer>
  );
}

type Typed = { amount: number | null; method: CashMethod };

function TopUpForm({ desk, patient }: { desk: Desk; patient: Person }) {
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
