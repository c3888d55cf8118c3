import { Empty, Flex, Table, type TableColumnsType } from "antd";
import { useState } from "react";

import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import { useNames } from "../patients/useNames";
import { ErrorNotice } from "../shell/notices";
import { CsvButton } from "../common/CsvButton";
import { useEvery } from "../common/query";
import type { Desk } from "../common/useDesk";
import { DayRange } from "./DayRange";
import { daysName, lastWeek, onDays } from "./days";
import { useFiles } from "./files";
import type { Refund } from "./types";
import { useMoney } from "./useMoney";

/** The refunds that were paid out on some days. */
export function PaidBack({ desk }: { desk: Desk }) {
  const { t, locale } = useLanguage();
  const { clinic, today } = desk;
  const money = useMoney(clinic.currency);
  const [days, setDays] = useState(() => lastWeek(today));
  const { data, isPending, error, refetch } = useEvery<Refund>("billing", "/refunds", { clinic_id: clinic.clinic_id, status: "completed", ...onDays(days) });
  const at = (refund: Refund) => refund.completed_at ?? refund.requested_at;
  const refunds = [...(data ?? [])].sort((one, other) => at(other).localeCompare(at(one)));
  const names = useNames(refunds.map((refund) => refund.patient_id));
  const file = useFiles(names, clinic.zone).refunds;
  const columns: TableColumnsType<Refund> = [
    { key: "patient", title: t("billing.patient"), render: (_, refund) => (
        <>
          <b><PatientName id={refund.patient_id} names={names} isLink={false} /></b>
          <div className="muted small">{momentText(at(refund), locale, clinic.zone)}</div>
        </>
      ) },
    { key: "reason", title: t("billing.reason"), responsive: ["md"], render: (_, refund) => refund.reason },
    { key: "amount", title: t("billing.amount"), align: "right", render: (_, refund) => (
        <>
          <b>{money(refund.amount_minor)}</b>
          <div className="muted small">{t(`method.${refund.method}`)}</div>
        </>
      ) },
  ];
  return (
    <section className="card" data-testid="paid-back">
      <header className="card-head till-find">
        <h2>{t("billing.refund.done")}</h2>
        <Flex gap={10} wrap>
          <DayRange value={days} today={today} onChange={setDays} />
          <CsvButton columns={file} rows={refunds} name={`${t("billing.file.refunds")}-${clinic.name}-${daysName(days)}`} />
        </Flex>
      </header>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Table<Refund>
          size="middle"
          rowKey="refund_id"
          columns={columns}
          dataSource={refunds}
          loading={isPending}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("billing.refund.nonedone")} /> }}
        />
      )}
    </section>
  );
}
