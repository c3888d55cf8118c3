import { useLanguage } from "../i18n/names";
import type { Order } from "./types";
import { useMoney } from "./useMoney";

/** An order as a bill: its lines, what was paid, and what is due, large. */
export function OrderSum({ order, nameOf }: { order: Order; nameOf: (code: string) => string }) {
  const { t } = useLanguage();
  const money = useMoney(order.currency);
  return (
    <dl className="till-sum" data-testid="order-sum">
      {order.lines.map((line) => (
        <div key={line.line_id}>
          <dt>
            {nameOf(line.product_code)}
            {line.quantity > 1 && ` × ${line.quantity}`}
          </dt>
          <dd>
            {line.executed_minor < line.list_minor && <s className="muted">{money(line.list_minor)}</s>} {money(line.executed_minor)}
          </dd>
        </div>
      ))}
      {order.paid_minor > 0 && (
        <div className="muted">
          <dt>{t("billing.paid")}</dt>
          <dd>−{money(order.paid_minor)}</dd>
        </div>
      )}
      <div className="till-sum-due">
        <dt>{t("billing.due")}</dt>
        <dd data-testid="due">{money(order.due_minor)}</dd>
      </div>
    </dl>
  );
}
