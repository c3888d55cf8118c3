import { Button, Empty, Flex, Tooltip } from "antd";
import { useTranslation } from "react-i18next";

import { percent } from "../format/number";
import { agoText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import type { PatientName as Named } from "../patients/types";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import type { Desk } from "../common/useDesk";
import { LineList } from "./LineList";
import { OrderActions } from "./OrderActions";
import type { Order } from "./types";
import { useMay } from "./useMay";
import { useMoney } from "./useMoney";

type Props = { orders: readonly Order[]; names: Map<string, Named>; nameOf: (code: string) => string; desk: Desk };

/** Orders whose discount a manager has to approve before anything can be paid (BR6). */
export function PendingApprovals({ orders, names, nameOf, desk }: Props) {
  const { t } = useTranslation();
  return (
    <section className="card till-pending" data-testid="orders-pending">
      <header className="card-head">
        <h2>{t("billing.pending")}</h2>
        <span className="muted">{orders.length > 0 && orders.length}</span>
      </header>
      {orders.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("billing.nothingpending")} />}
      <ul>
        {orders.map((order) => (
          <Pending key={order.order_id} order={order} names={names} nameOf={nameOf} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function Pending({ order, names, nameOf, desk }: Omit<Props, "orders"> & { order: Order }) {
  const { t, locale } = useLanguage();
  const money = useMoney(order.currency);
  const may = useMay();
  const { tell, error, isPending, isWaiting } = useCommand();
  const list = order.total_minor + order.discount_minor;
  const isOwn = may.isMine(order.created_by);
  const patient = names.get(order.patient_id)?.name ?? "";
  return (
    <li data-testid="pending" data-order={order.order_id}>
      <Flex justify="space-between" gap={10}>
        <b>
          <PatientName id={order.patient_id} names={names} isLink={false} />
        </b>
        <span className="muted small">{agoText(order.created_at, desk.now, locale)}</span>
      </Flex>
      <LineList lines={order.lines} nameOf={nameOf} />
      <p>
        {money(order.total_minor)} <s className="muted">{money(list)}</s>{" "}
        <span className="tag tag-warm">
          {t("billing.off", { part: percent({ numerator: order.discount_minor, denominator: list }, locale) })}
        </span>
      </p>
      <p className="muted small">{order.discount_reason ?? t("billing.noreason")}</p>
      <RefusalNotice error={error} isWaiting={isWaiting} />
      <Flex justify="space-between" align="center" gap={8}>
        {may.approve ? (
          <Tooltip title={isOwn ? t("billing.ownorder") : null}>
            <Button
              disabled={isOwn}
              loading={isPending}
              data-testid="approve"
              onClick={() => tell({ service: "billing", path: `/orders/${order.order_id}/approve`, body: {} })}
            >
              {t("billing.approve")}
            </Button>
          </Tooltip>
        ) : (
          <span className="muted small">{t("billing.waitsformanager")}</span>
        )}
        <OrderActions order={order} clinic={desk.clinic} patient={patient} onPay={null} />
      </Flex>
      {may.approve && isOwn && <p className="muted small">{t("billing.ownorder")}</p>}
    </li>
  );
}
