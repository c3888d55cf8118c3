import { Drawer } from "antd";
import { useState } from "react";

import type { Clinic } from "../api/types";
import { useLanguage } from "../i18n/names";
import { useNames } from "../patients/useNames";
import { ErrorNotice, Loading } from "../shell/notices";
import { shortId } from "../view/shortId";
import { useEvery, useOne } from "../common/query";
import { useFocusBack } from "../common/useFocusBack";
import { PaidUp } from "./PaidUp";
import { PayForm } from "./PayForm";
import type { Deposit, Order } from "./types";

type Props = { orderId: string; clinic: Clinic; onClose: () => void; onFocusLost: () => void };

/** Takes money for one order: what is due, by one method or several; then the receipt. */
export function PayDrawer({ orderId, clinic, onClose, onFocusLost }: Props) {
  const { t } = useLanguage();
  useFocusBack(onFocusLost);
  const order = useOne<Order>("billing", `/orders/${orderId}`);
  const patient = order.data?.patient_id;
  const deposits = useEvery<Deposit>("billing", "/deposits", { patient_id: patient }, patient !== undefined);
  const names = useNames(patient === undefined ? [] : [patient]);
  const name = patient === undefined ? "" : (names.get(patient)?.name ?? shortId(patient));
  /** What has been taken here; null while the form is open. */
  const [taken, setTaken] = useState<number | null>(null);
  return (
    <Drawer open size={520} onClose={onClose} title={t("billing.pay.title", { name })} data-testid="pay-drawer">
      {order.error ? (
        <ErrorNotice error={order.error} onRetry={() => void order.refetch()} />
      ) : order.data === undefined || deposits.isPending ? (
        <Loading />
      ) : taken !== null ? (
        <PaidUp order={order.data} taken={taken} clinic={clinic} onMore={() => setTaken(null)} onClose={onClose} />
      ) : (
        <PayForm order={order.data} deposits={deposits.data ?? []} clinic={clinic} onTaken={setTaken} />
      )}
    </Drawer>
  );
}
