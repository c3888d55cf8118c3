import { Button, Form, Input } from "antd";

import { useLanguage } from "../i18n/names";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { MoneyInput } from "./MoneyInput";
import { RefundDrawer } from "./RefundDrawer";
import { available } from "./split";
import type { Deposit } from "./types";
import { useMoney } from "./useMoney";

type Typed = { amount: number; reason: string };

/** Asks for a deposit's balance, or part of it, back. */
export function RefundDepositDrawer({ deposit, onClose }: { deposit: Deposit; onClose: () => void }) {
  const { t } = useLanguage();
  const money = useMoney(deposit.currency);
  const { tell, error, isPending, isWaiting } = useCommand(onClose);
  const most = available(deposit);
  const ask = ({ amount, reason }: Typed) =>
    tell({
      service: "billing",
      path: "/refunds",
      body: { deposit_id: deposit.deposit_id, amount_minor: amount, reason: reason.trim() },
    });
  return (
    <RefundDrawer size={440} onClose={onClose} title={t("billing.refund.deposit")}>
      <Form layout="vertical" onFinish={ask} initialValues={{ amount: most }} requiredMark={false}>
        <p className="muted till-hint">{t("billing.refund.secondperson")}</p>
        <Form.Item
          name="amount"
          label={t("billing.refund.most", { amount: money(most) })}
          rules={[{ required: true, type: "number", min: 1, max: most, message: t("billing.refund.toomuch", { amount: money(most) }) }]}
        >
          <MoneyInput currency={deposit.currency} label={t("billing.amount")} isFirst />
        </Form.Item>
        <Form.Item name="reason" label={t("billing.reason")} rules={[{ required: true, whitespace: true, message: t("billing.reason.needed") }]}>
          <Input maxLength={500} data-testid="reason" />
        </Form.Item>
        <RefusalNotice error={error} isWaiting={isWaiting} />
        <Button type="primary" size="large" block htmlType="submit" loading={isPending} data-testid="ask-refund">
          {t("billing.refund.ask")}
        </Button>
      </Form>
    </RefundDrawer>
  );
}
