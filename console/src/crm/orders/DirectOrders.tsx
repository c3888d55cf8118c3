import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";

import { AskReason } from "../../billing/AskReason";
import { LineList } from "../../billing/LineList";
import { useLanguage } from "../../i18n/names";
import type { Patient } from "../../patients/types";
import { useMay } from "../may";
import type { Order, Visit } from "../types";
import { OrderState } from "../plans/OrderState";
import { usePrices } from "../usePrices";
import { DirectOrderDrawer } from "./DirectOrderDrawer";

type Props = { patient: Patient; orders: readonly Order[]; visit: Visit | null };

/** What was ordered without a plan, such as an examination; nothing of it where there is none and nobody may order. */
export function DirectOrders({ patient, orders, visit }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const standing = orders.filter((order) => !order.case_id && order.status !== "cancelled");
  const sorted = standing.sort((one, other) => other.created_at.localeCompare(one.created_at));
  if (sorted.length === 0 && !may("order")) return null;
  return (
    <section className="card" data-testid="direct-orders">
      <header className="card-head">
        <h2>{t("crm.direct")}</h2>
        {may("order") && (
          <Button icon={<PlusOutlined />} onClick={() => setOpen(true)} data-testid="direct-order">
            {t("crm.direct.new")}
          </Button>
        )}
      </header>
      <div className="crm-direct">
        {sorted.length === 0 && <p className="muted small">{t("crm.direct.none")}</p>}
        {sorted.map((order) => (
          <DirectOrder key={order.order_id} order={order} patient={patient} />
        ))}
      </div>
      {isOpen && <DirectOrderDrawer patient={patient} visit={visit} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** One order with its lines; while nothing is paid it can be taken back. */
function DirectOrder({ order, patient }: { order: Order; patient: Patient }) {
  const { t } = useLanguage();
  const may = useMay();
  const { name } = usePrices();
  const [isCancelling, setCancelling] = useState(false);
  return (
    <OrderState order={order}>
      <LineList lines={order.lines} nameOf={name} />
      {may("order") && order.paid_minor === order.refunded_minor && (
        <Button size="small" type="link" danger className="crm-direct-cancel" onClick={() => setCancelling(true)} data-testid="direct-cancel">
          {t("billing.cancel")}
        </Button>
      )}
      {isCancelling && (
        <AskReason
          title={t("billing.cancel.title", { name: patient.name })}
          hint={t("billing.cancel.hint")}
          go={t("billing.cancel")}
          told={(reason) => ({ service: "billing", path: `/orders/${order.order_id}/cancel`, body: { reason } })}
          onClose={() => setCancelling(false)}
        />
      )}
    </OrderState>
  );
}
