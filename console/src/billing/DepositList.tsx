import { Button, Empty, Table, type TableColumnsType } from "antd";
import { useState } from "react";

import { dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useEvery } from "../work/query";
import type { Desk } from "../work/useDesk";
import { RefundDepositDrawer } from "./RefundDepositDrawer";
import { available } from "./split";
import type { Deposit } from "./types";
import { useMay } from "./useMay";
import { useMoney } from "./useMoney";

/** A patient's deposits with what is left of each; what is left can be asked back. */
export function DepositList({ patientId, desk }: { patientId: string; desk: Desk }) {
  const { t, locale } = useLanguage();
  const may = useMay();
  const money = useMoney(desk.clinic.currency);
  const [asked, ask] = useState<Deposit | null>(null);
  const { data, isPending } = useEvery<Deposit>("billing", "/deposits", { patient_id: patientId });
  const deposits = [...(data ?? [])].sort((one, other) => other.topped_up_at.localeCompare(one.topped_up_at));
  const columns: TableColumnsType<Deposit> = [
    { key: "day", title: t("billing.day"), render: (_, one) => (
        <>
          {dayText(one.business_date, locale)}
          <div className="muted small">{t(`method.${one.method}`)}</div>
        </>
      ) },
    { key: "in", title: t("billing.paidin"), align: "right", render: (_, one) => money(one.amount_minor) },
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
        size="small"
        rowKey="deposit_id"
        columns={columns}
        dataSource={deposits}
        loading={isPending}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("billing.nodeposits")} /> }}
        data-testid="deposits"
      />
      {asked !== null && <RefundDepositDrawer deposit={asked} onClose={() => ask(null)} />}
    </>
  );
}
