import { Button, Empty, Table, type TableColumnsType } from "antd";
import { useState } from "react";

import { dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import type { PatientName as Named } from "../patients/types";
import { RefundDepositDrawer } from "./RefundDepositDrawer";
import { available } from "./split";
import type { Deposit } from "./types";
import { useMay } from "./useMay";
import { useMoney } from "./useMoney";

type Props = { deposits: readonly Deposit[]; currency: string; isPending: boolean; /** Whose they are; null where all are one person's. */ names: Map<string, Named> | null };

/** Deposits with what is left of each; what is left can be asked back. */
export function DepositTable({ deposits, currency, isPending, names }: Props) {
  const { t, locale } = useLanguage();
  const may = useMay();
  const money = useMoney(currency);
  const [asked, ask] = useState<Deposit | null>(null);
  const columns: TableColumnsType<Deposit> = [
    ...(names === null
      ? []
      : [{ key: "patient", title: t("billing.patient"), render: (_: unknown, one: Deposit) => <b><PatientName id={one.patient_id} names={names} isLink={false} /></b> }]),
    { key: "day", title: t("billing.day"), render: (_, one) => (
        <>
          {dayText(one.business_date, locale)}
          <div className="muted small">{t(`method.${one.method}`)}</div>
        </>
      ) },
    { key: "in", title: t("billing.paidin"), align: "right", responsive: names === null ? undefined : ["sm"], render: (_, one) => money(one.amount_minor) },
    { key: "left", title: t("billing.balance"), align: "right", render: (_, one) => (
        <>
          <b data-testid="balance">{money(one.balance_minor)}</b>
          {one.reserved_minor > 0 && <div className="muted small">{t("billing.setaside", { amount: money(one.reserved_minor) })}</div>}
        </>
      ) },
    { key: "do", title: <span className="till-hidden">{t("billing.actions")}</span>, align: "right", render: (_, one) =>
        may.ask && available(one) > 0 ? <Button size="small" onClick={() => ask(one)}>{t("billing.refund")}</Button> : null },
  ];
  return (
    <>
      <Table<Deposit>
        size={names === null ? "small" : "middle"}
        rowKey="deposit_id"
        columns={columns}
        dataSource={[...deposits]}
        loading={isPending}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("billing.nodeposits")} /> }}
        data-testid="deposits"
      />
      {asked !== null && <RefundDepositDrawer deposit={asked} onClose={() => ask(null)} />}
    </>
  );
}

export function newestFirst(deposits: readonly Deposit[]): Deposit[] {
  return [...deposits].sort((one, other) => other.topped_up_at.localeCompare(one.topped_up_at));
}
