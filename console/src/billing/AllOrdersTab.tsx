import { Empty, Flex, Segmented, Table, type TableColumnsType } from "antd";
import { useState } from "react";

import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import { useNames } from "../patients/useNames";
import { ErrorNotice } from "../shell/notices";
import { useProductName } from "../view/useNames";
import { CsvButton } from "../common/CsvButton";
import { useEvery } from "../common/query";
import type { Desk } from "../common/useDesk";
import { DayRange } from "./DayRange";
import { daysName, lastWeek, onDays } from "./days";
import { useFiles } from "./files";
import { LineList } from "./LineList";
import { OrderActions } from "./OrderActions";
import { FILTERS, stateOf, type Filter } from "./orderState";
import type { Order } from "./types";
import { useMoney } from "./useMoney";

/** A clinic's orders of some days, however they stand: to look one up, print its receipt again, or give money back. */
export default function AllOrdersTab({ desk }: { desk: Desk }) {
  const { t, locale } = useLanguage();
  const { clinic, today } = desk;
  const money = useMoney(clinic.currency);
  const nameOf = useProductName();
  const [days, setDays] = useState(() => lastWeek(today));
  const [filter, setFilter] = useState<Filter>("all");
  const { data, isPending, error, refetch } = useEvery<Order>("billing", "/orders", { clinic_id: clinic.clinic_id, ...onDays(days), ...FILTERS[filter] });
  const orders = [...(data ?? [])].sort((one, other) => other.created_at.localeCompare(one.created_at));
  const names = useNames(orders.map((order) => order.patient_id));
  const file = useFiles(names, clinic.zone).orders;
  const patientOf = (order: Order) => names.get(order.patient_id)?.name ?? "";
  const sumOf = (pick: (order: Order) => number) => money(orders.filter((order) => order.status === "approved").reduce((sum, order) => sum + pick(order), 0));
  const columns: TableColumnsType<Order> = [
    { key: "patient", title: t("billing.patient"), render: (_, order) => (
        <>
          <b><PatientName id={order.patient_id} names={names} isLink={false} /></b>
          <div className="muted small">{momentText(order.created_at, locale, clinic.zone)}</div>
        </>
      ) },
    { key: "lines", title: t("billing.lines"), responsive: ["md"], render: (_, order) => <LineList lines={order.lines} nameOf={nameOf} /> },
    { key: "state", title: t("billing.state"), render: (_, order) => <OrderTag order={order} /> },
    { key: "total", title: t("billing.total"), align: "right", render: (_, order) => <b>{money(order.total_minor)}</b> },
    { key: "paid", title: t("billing.paid"), align: "right", responsive: ["lg"], render: (_, order) => (
        <>
          {money(order.paid_minor)}
          {order.refunded_minor > 0 && <div className="muted small">{t("billing.refund.back", { amount: money(order.refunded_minor) })}</div>}
        </>
      ) },
    { key: "due", title: t("billing.due"), align: "right", responsive: ["sm"], render: (_, order) => (order.due_minor > 0 ? money(order.due_minor) : "–") },
    { key: "do", title: <span className="till-hidden">{t("billing.actions")}</span>, align: "right", render: (_, order) => (
        <OrderActions order={order} clinic={clinic} patient={patientOf(order)} onPay={null} />
      ) },
  ];
  return (
    <section className="card" data-testid="all-orders">
      <header className="card-head till-find">
        <h2>{t("billing.orders")}</h2>
        <span className="muted">
          {t("billing.orders.sum", { count: orders.length, total: sumOf((order) => order.total_minor), due: sumOf((order) => order.due_minor) })}
        </span>
      </header>
      <Flex gap={10} wrap className="till-tools">
        <DayRange value={days} today={today} onChange={setDays} />
        <Segmented<Filter>
          aria-label={t("billing.state")}
          value={filter}
          onChange={setFilter}
          options={(Object.keys(FILTERS) as Filter[]).map((value) => ({ value, label: t(`billing.only.${value}`) }))}
        />
        <CsvButton columns={file} rows={orders} name={`${t("billing.file.allorders")}-${clinic.name}-${daysName(days)}`} />
      </Flex>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Table<Order>
          size="middle"
          rowKey="order_id"
          columns={columns}
          dataSource={orders}
          loading={isPending}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          onRow={() => ({ "data-testid": "order" }) as React.HTMLAttributes<HTMLElement>}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("billing.noorders")} /> }}
        />
      )}
    </section>
  );
}

const TONES = { pending: "tag-warm", due: "tag-warm", part: "tag-warm", settled: "tag-good", returned: "", cancelled: "" } as const;

function OrderTag({ order }: { order: Order }) {
  const { t } = useLanguage();
  const state = stateOf(order);
  return <span className={`tag ${TONES[state]}`} data-testid="order-state" data-state={state}>{t(`billing.state.${state}`)}</span>;
}
