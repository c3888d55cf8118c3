import { PrinterOutlined } from "@ant-design/icons";
import { Button, Result } from "antd";
import { useState } from "react";

import type { Clinic } from "../api/types";
import { useLanguage } from "../i18n/names";
import { PrintReceipt } from "./PrintReceipt";
import type { Order } from "./types";
import { useMoney } from "./useMoney";

type Props = { order: Order; taken: number; clinic: Clinic; onMore: () => void; onClose: () => void };

/** The money is in: what is left, and the receipt. */
export function PaidUp({ order, taken, clinic, onMore, onClose }: Props) {
  const { t } = useLanguage();
  const money = useMoney(order.currency);
  const [isPrinting, print] = useState(false);
  const isSettled = order.due_minor === 0;
  return (
    <div data-testid="paid-up">
      <Result
        status="success"
        title={t("billing.taken", { amount: money(taken) })}
        subTitle={isSettled ? t("billing.settled") : t("billing.stilldue", { amount: money(order.due_minor) })}
        extra={[
          <Button key="print" type="primary" icon={<PrinterOutlined />} autoFocus loading={isPrinting} onClick={() => print(true)} data-testid="print">
            {t("billing.receipt.print")}
          </Button>,
          !isSettled && (
            <Button key="more" onClick={onMore}>
              {t("billing.takerest")}
            </Button>
          ),
          <Button key="close" onClick={onClose} data-testid="done">
            {t("billing.done")}
          </Button>,
        ]}
      />
      {isPrinting && <PrintReceipt orderId={order.order_id} clinic={clinic} onDone={() => print(false)} />}
    </div>
  );
}
