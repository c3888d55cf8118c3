import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Form } from "antd";
import { useState } from "react";

import type { Clinic } from "../api/types";
import { useLanguage } from "../i18n/names";
import { useProductName } from "../view/useNames";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { OrderSum } from "./OrderSum";
import { PartRow } from "./PartRow";
import { available, bodyOf, newPart, onePartMore, sumOf, troubleOf, withChange, type Part } from "./split";
import { CASH_METHODS, type Deposit, type Order } from "./types";
import { useMoney } from "./useMoney";

type Props = { order: Order; deposits: readonly Deposit[]; clinic: Clinic; onTaken: (minor: number) => void };

/** All that is due by one method, until somebody says otherwise. Enter takes it. */
export function PayForm({ order, deposits, clinic, onTaken }: Props) {
  const { t } = useLanguage();
  const money = useMoney(order.currency);
  const nameOf = useProductName();
  const usable = deposits.filter((deposit) => deposit.currency === order.currency && available(deposit) > 0);
  const [parts, setParts] = useState<Part[]>(() => [newPart(CASH_METHODS[0] ?? "cash", order.due_minor)]);
  const { told, error, isPending, isWaiting } = useCommand();
  const sum = sumOf(parts);
  const trouble = troubleOf(parts, order.due_minor, usable);
  const change = (changed: Part) => setParts(withChange(parts, changed, order.due_minor));

  /** One after the other; what is taken leaves the form, so that after a refusal only the rest is asked again. */
  const take = async () => {
    let rest = parts;
    try {
      for (const part of parts) {
        await told({ service: "billing", path: "/payments", body: bodyOf(part, order.order_id, clinic.clinic_id) });
        rest = rest.filter((one) => one.id !== part.id);
        setParts(rest);
      }
      onTaken(sum);
    } catch {
      // The refusal is shown; the parts that were not taken are still in the form.
    }
  };
  return (
    <Form layout="vertical" onFinish={() => trouble === null && !isPending && void take()}>
      <OrderSum order={order} nameOf={nameOf} />
      <h3>{t("billing.parts")}</h3>
      {parts.map((part, index) => (
        <PartRow
          key={part.id}
          part={part}
          deposits={usable}
          currency={order.currency}
          isFirst={index === 0}
          onChange={change}
          onRemove={parts.length > 1 ? () => setParts(parts.filter((one) => one.id !== part.id)) : null}
        />
      ))}
      <Button type="dashed" block icon={<PlusOutlined />} onClick={() => setParts(onePartMore(parts, order.due_minor))} data-testid="add-part">
        {t("billing.addpart")}
      </Button>
      {usable.length > 0 && (
        <p className="muted small till-hint">
          {t("billing.hasdeposit", { amount: money(usable.reduce((all, deposit) => all + available(deposit), 0)) })}
        </p>
      )}
      <dl className="till-sum">
        <div>
          <dt>{t("billing.leftafter")}</dt>
          <dd data-testid="left-after">{money(Math.max(0, order.due_minor - sum))}</dd>
        </div>
      </dl>
      {trouble !== null && sum > 0 && <Alert type="warning" showIcon title={t(`billing.trouble.${trouble}`, { due: money(order.due_minor) })} />}
      <RefusalNotice error={error} isWaiting={isWaiting} />
      <Button type="primary" size="large" block htmlType="submit" loading={isPending} disabled={trouble !== null} data-testid="take">
        {t("billing.take", { amount: money(sum) })}
      </Button>
      <p className="muted small till-hint">{t("billing.enter")}</p>
    </Form>
  );
}
