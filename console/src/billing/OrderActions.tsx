import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown, Space } from "antd";
import { Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Clinic } from "../api/types";
import { later, useFetchLater } from "../common/later";
import { useAfterClose } from "../common/useAfterClose";
import type { Order } from "./types";
import { useMay } from "./useMay";

const AskReason = later(() => import("./AskReason").then((file) => file.AskReason));
const RefundOfOrder = later(() => import("./RefundOfOrder").then((file) => file.RefundOfOrder));
const PrintReceipt = later(() => import("./PrintReceipt").then((file) => file.PrintReceipt));
const LATER = [PrintReceipt, RefundOfOrder, AskReason];

type Props = { order: Order; clinic: Clinic; patient: string; onPay: (() => void) | null };

type Opened = "receipt" | "refund" | "cancel";

/** What can be done with an order: take money, print again, give back, or cancel it while nothing is paid. */
export function OrderActions({ order, clinic, patient, onPay }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  useFetchLater(LATER);
  const [opened, open] = useState<Opened | null>(null);
  const isPaid = order.paid_minor > order.refunded_minor;
  const more = useRef<HTMLButtonElement>(null);
  const close = () => open(null);
  useAfterClose(opened !== null, () => more.current?.focus());
  const items = [
    order.paid_minor > 0 ? { key: "receipt", label: t("billing.receipt.print") } : null,
    isPaid && may.ask ? { key: "refund", label: t("billing.refund.ask") } : null,
    !isPaid && may.sell ? { key: "cancel", label: t("billing.cancel"), danger: true } : null,
  ].filter((item) => item !== null);
  const only = onPay === null && items.length === 1 ? items[0] : undefined;
  const begin = (key: string) => open(key as Opened);
  return (
    <>
      <Space size={4}>
        {onPay !== null && (
          <Button type="primary" onClick={onPay} data-testid="pay">
            {t("billing.pay")}
          </Button>
        )}
        {only !== undefined && (
          <Button ref={more} type="text" danger={only.key === "cancel"} onClick={() => begin(only.key)} data-testid={only.key}>
            {only.label}
          </Button>
        )}
        {only === undefined && items.length > 0 && (
          <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => begin(key) }}>
            <Button ref={more} type="text" icon={<MoreOutlined />} aria-label={t("billing.more", { name: patient })} data-testid="more" />
          </Dropdown>
        )}
        {/* So that the buttons of a list stand below each other. */}
        {items.length === 0 && onPay !== null && <span className="till-nomore" />}
      </Space>
      <Suspense fallback={null}>
        {opened === "receipt" && <PrintReceipt orderId={order.order_id} clinic={clinic} onDone={close} />}
        {opened === "refund" && <RefundOfOrder orderId={order.order_id} clinic={clinic} onClose={close} />}
        {opened === "cancel" && (
          <AskReason
            title={t("billing.cancel.title", { name: patient })}
            hint={t("billing.cancel.hint")}
            go={t("billing.cancel")}
            told={(reason) => ({ service: "billing", path: `/orders/${order.order_id}/cancel`, body: { reason } })}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
