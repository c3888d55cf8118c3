import { Flex, Tag } from "antd";
import type { ReactNode } from "react";

import { money } from "../../format/number";
import { dayText } from "../../format/time";
import { useLanguage } from "../../i18n/names";
import type { Order } from "../types";

/** Where an order stands: waits for approval, to be paid, or paid; and where it goes on. */
export function OrderState({ order, children }: { order: Order; children?: ReactNode }) {
  const { t, locale } = useLanguage();
  const write = (minor: number) => money(minor, order.currency, locale);
  const step = order.status === "pending_approval" ? "approve" : order.due_minor > 0 ? "pay" : "paid";
  return (
    <div className="crm-order" data-testid="order" data-step={step}>
      <Flex gap={8} align="center" wrap>
        <b>{t("crm.entry.order")}</b>
        <span className="muted">{dayText(order.business_date, locale)}</span>
        <Tag variant="filled" className={`crm-state crm-state-${step === "paid" ? "good" : "busy"}`}>
          {t(`crm.order.${step}`)}
        </Tag>
        <span className="entry-amount">
          {t("crm.order.sums", { total: write(order.total_minor), paid: write(order.paid_minor), due: write(order.due_minor) })}
        </span>
      </Flex>
      {children}
      {step !== "paid" && <p className="muted small">{t(`crm.order.hint.${step}`)}</p>}
    </div>
  );
}
