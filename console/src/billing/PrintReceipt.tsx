import { useEffect } from "react";
import { createPortal } from "react-dom";

import type { Clinic } from "../api/types";
import { useNames } from "../patients/useNames";
import { useProductName } from "../view/useNames";
import { useEvery, useOne } from "../common/query";
import { Receipt } from "./Receipt";
import type { Order, Payment } from "./types";

type Props = { orderId: string; clinic: Clinic; onDone: () => void };

/** Prints an order's receipt as soon as everything that stands on it is known; on the screen nothing changes. */
export function PrintReceipt({ orderId, clinic, onDone }: Props) {
  const order = useOne<Order>("billing", `/orders/${orderId}`).data;
  const payments = useEvery<Payment>("billing", "/payments", { order_id: orderId }).data;
  const names = useNames(order === undefined ? [] : [order.patient_id]);
  const patient = order === undefined ? undefined : names.get(order.patient_id)?.name;
  const nameOf = useProductName();
  const isReady = payments !== undefined && patient !== undefined;
  useEffect(() => {
    if (!isReady) return;
    window.print();
    onDone();
    // Once: what the page does meanwhile prints nothing again.
  }, [isReady]);
  if (order === undefined || payments === undefined || patient === undefined) return null;
  return createPortal(
    <div className="receipt-sheet">
      <Receipt order={order} payments={payments} patient={patient} clinic={clinic} nameOf={nameOf} />
    </div>,
    document.body,
  );
}
