import { Button, Form, Input, Select } from "antd";
import { useState } from "react";

import { useLanguage } from "../i18n/names";
import { refundable } from "../sandbox/refundable";
import { Loading } from "../shell/notices";
import { useProductName } from "../view/useNames";
import { useEvery } from "../common/query";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { MoneyInput } from "./MoneyInput";
import { leftByLine, linesBack } from "./refunding";
import { CASH_METHODS, type Method, type Payment, type Refund } from "./types";
import { useMoney } from "./useMoney";

type Props = { payment: Payment; onDone: () => void };

/** A payment to give back: once it is known what of it is left. */
export function RefundForm({ payment, onDone }: Props) {
  const { data } = useEvery<Refund>("billing", "/refunds", { payment_id: payment.payment_id });
  if (data === undefined) return <Loading />;
  return <Lines payment={payment} left={leftByLine(payment, data)} onDone={onDone} />;
}

/** How much of which line, how it goes back, and why. Nothing moves before somebody else has agreed. */
function Lines({ payment, left, onDone }: Props & { left: ReadonlyMap<string, number> }) {
  const { t } = useLanguage();
  const money = useMoney(payment.currency);
  const nameOf = useProductName();
  const { tell, error, isPending, isWaiting } = useCommand(onDone);
  const [amounts, setAmounts] = useState<ReadonlyMap<string, number>>(left);
  const lines = payment.allocations.filter((part) => (left.get(part.line_id) ?? 0) > 0);
  const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  const isTooMuch = total > refundable(payment) || [...amounts].some(([line, amount]) => amount > (left.get(line) ?? 0));
  const ask = ({ reason, method }: { reason: string; method: Method }) =>
    tell({
      service: "billing",
      path: "/refunds",
      body: { payment_id: payment.payment_id, amount_minor: total, lines: linesBack(amounts), reason: reason.trim(), method },
    });
  return (
    <Form layout="vertical" onFinish={ask} initialValues={{ method: payment.method }} requiredMark={false}>
      <p className="muted till-hint">{t("billing.refund.secondperson")}</p>
      {lines.map((part, index) => (
        <Form.Item
          key={part.line_id}
          label={`${nameOf(part.product_code)} · ${t("billing.refund.most", { amount: money(left.get(part.line_id) ?? 0) })}`}
          htmlFor={`refund-${part.line_id}`}
        >
          <MoneyInput
            id={`refund-${part.line_id}`}
            label={t("billing.refund.line", { name: nameOf(part.product_code) })}
            currency={payment.currency}
            value={amounts.get(part.line_id) ?? 0}
            isFirst={index === 0}
            onChange={(amount) => setAmounts(new Map(amounts).set(part.line_id, amount ?? 0))}
          />
        </Form.Item>
      ))}
      <Form.Item name="method" label={t("billing.refund.method")}>
        <Select
          disabled={payment.method === "deposit"}
          options={(payment.method === "deposit" ? (["deposit"] as const) : CASH_METHODS).map((method) => ({ value: method, label: t(`method.${method}`) }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t("billing.reason")} rules={[{ required: true, whitespace: true, message: t("billing.reason.needed") }]}>
        <Input maxLength={500} data-testid="reason" />
      </Form.Item>
      {isTooMuch && <p className="till-warn" role="alert">{t("billing.refund.toomuch", { amount: money(refundable(payment)) })}</p>}
      <RefusalNotice error={error} isWaiting={isWaiting} />
      <Button type="primary" size="large" block htmlType="submit" loading={isPending} disabled={total === 0 || isTooMuch} data-testid="ask-refund">
        {t("billing.refund.go", { amount: money(total) })}
      </Button>
    </Form>
  );
}
