import { SearchOutlined } from "@ant-design/icons";
import { Empty, Flex, type InputRef } from "antd";
// By its own file: the package's Input brings areas, passwords and codes along.
import Input from "antd/es/input/Input";
import { Suspense, useMemo, useRef, useState } from "react";

import { agoText, momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import { useNames } from "../patients/useNames";
import { ErrorNotice, Loading } from "../shell/notices";
import { useProductName } from "../view/useNames";
import { CsvButton } from "../common/CsvButton";
import { later, useFetchLater } from "../common/later";
import { ShortTable, type ShortColumn } from "../common/ShortTable";
import type { Desk } from "../common/useDesk";
import { useMayBegin } from "../common/useMayBegin";
import { useFiles } from "./files";
import { LineList } from "./LineList";
import { OrderActions } from "./OrderActions";
import { PendingApprovals } from "./PendingApprovals";
import type { Order } from "./types";
import { useMay } from "./useMay";
import { useMoney } from "./useMoney";
import type { Orders } from "./useTill";

const PAGE = 20;
const PayDrawer = later(() => import("./PayDrawer").then((file) => file.PayDrawer));
const LATER = [PayDrawer];

/** Who has something to pay, and what has to be approved first. Type a name, Enter opens the first one. */
export function OrdersTab({ desk, orders }: { desk: Desk; orders: Orders }) {
  const { t, locale } = useLanguage();
  const { clinic, now } = desk;
  useFetchLater(LATER);
  const money = useMoney(clinic.currency);
  const may = useMay();
  const nameOf = useProductName();
  const [words, setWords] = useState("");
  const find = useRef<InputRef>(null);
  const mayBegin = useMayBegin();
  const [paying, pay] = useState<string | null>(null);
  const names = useNames(useMemo(() => [...orders.due, ...orders.pending].map((order) => order.patient_id), [orders]));
  const file = useFiles(names, clinic.zone).orders;
  const patientOf = (order: Order) => names.get(order.patient_id)?.name ?? "";
  const shown = orders.due.filter((order) => patientOf(order).toLowerCase().includes(words.trim().toLowerCase()));
  const owed = shown.reduce((sum, order) => sum + order.due_minor, 0);

  const columns: ShortColumn<Order>[] = [
    { key: "patient", title: t("billing.patient"), render: (order) => (
        <>
          <b><PatientName id={order.patient_id} names={names} isLink={false} /></b>
          <div className="muted small" title={momentText(order.created_at, locale, clinic.zone)}>
            {agoText(order.created_at, now, locale)}
          </div>
        </>
      ) },
    { key: "lines", title: t("billing.lines"), from: "tablet", render: (order) => <LineList lines={order.lines} nameOf={nameOf} /> },
    { key: "total", title: t("billing.total"), isNumber: true, from: "desk", render: (order) => money(order.total_minor) },
    { key: "paid", title: t("billing.paid"), isNumber: true, from: "desk", render: (order) => money(order.paid_minor) },
    { key: "due", title: t("billing.due"), isNumber: true, render: (order) => <b className="till-due">{money(order.due_minor)}</b> },
    { key: "do", title: <span className="till-hidden">{t("billing.actions")}</span>, isNumber: true, render: (order) => (
        <OrderActions order={order} clinic={clinic} patient={patientOf(order)} onPay={may.take ? () => pay(order.order_id) : null} />
      ) },
  ];
  return (
    <div className="till-orders">
      <section className="card" data-testid="orders-due">
        <header className="card-head">
          <h2>{t("billing.waiting")}</h2>
          <span className="muted">{t("billing.waiting.sum", { count: shown.length, amount: money(owed) })}</span>
        </header>
        <Flex gap={10} className="till-tools">
          <Input
            prefix={<SearchOutlined />}
            ref={find}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onPressEnter={() => may.take && words.trim() !== "" && shown[0] && pay(shown[0].order_id)}
            placeholder={t("billing.find")}
            aria-label={t("billing.find")}
            data-testid="find-order"
            allowClear
            autoFocus={mayBegin}
          />
          <CsvButton columns={file} rows={shown} name={`${t("billing.file.orders")}-${desk.today}`} />
        </Flex>
        {orders.error ? (
          <ErrorNotice error={orders.error} onRetry={() => void orders.refetch()} />
        ) : orders.isPending ? (
          <Loading />
        ) : (
          <ShortTable<Order>
            columns={columns}
            rows={shown}
            keyOf={(order) => order.order_id}
            page={PAGE}
            onRow={(order) => ({ "data-testid": "order", "data-order": order.order_id }) as React.HTMLAttributes<HTMLTableRowElement>}
            empty={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("billing.nothingdue")} />}
          />
        )}
      </section>
      <PendingApprovals orders={orders.pending} names={names} nameOf={nameOf} desk={desk} />
      <Suspense fallback={null}>
        {paying !== null && <PayDrawer key={paying} orderId={paying} clinic={clinic} onClose={() => pay(null)} onFocusLost={() => find.current?.focus()} />}
      </Suspense>
    </div>
  );
}
