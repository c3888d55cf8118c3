import { Button, Empty } from "antd";
import { useState } from "react";

import type { Clinic } from "../api/types";
import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { refundable } from "../sandbox/refundable";
import { Loading } from "../shell/notices";
import { useEvery } from "../common/query";
import { RefundDrawer } from "./RefundDrawer";
import { RefundForm } from "./RefundForm";
import type { Payment } from "./types";
import { useMoney } from "./useMoney";

type Props = { orderId: string; clinic: Clinic; onClose: () => void };

/** Which of an order's payments goes back; the only one is chosen already. */
export function RefundOfOrder({ orderId, clinic, onClose }: Props) {
  const { t, locale } = useLanguage();
  const money = useMoney(clinic.currency);
  const [chosen, choose] = useState<string | null>(null);
  const { data, isPending } = useEvery<Payment>("billing", "/payments", { order_id: orderId });
  const open = (data ?? []).filter((payment) => refundable(payment) > 0);
  const payment = open.find((one) => one.payment_id === chosen) ?? (open.length === 1 ? open[0] : undefined);
  return (
    <RefundDrawer size={520} onClose={onClose} title={t("billing.refund.ask")}>
      {isPending ? (
        <Loading />
      ) : payment !== undefined ? (
        <RefundForm key={payment.payment_id} payment={payment} onDone={onClose} />
      ) : open.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("billing.refund.nothing")} />
      ) : (
        <div className="till-choices">
          <p className="muted">{t("billing.refund.which")}</p>
          {open.map((one) => (
            <Button key={one.payment_id} block onClick={() => choose(one.payment_id)}>
              {money(one.amount_minor)} · {t(`method.${one.method}`)} · {momentText(one.taken_at, locale, clinic.zone)}
            </Button>
          ))}
        </div>
      )}
    </RefundDrawer>
  );
}
