import { Button, Empty, Flex, Segmented, Table, type TableColumnsType } from "antd";
import { useState } from "react";

import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import { useNames } from "../patients/useNames";
import { refundable } from "../sandbox/refundable";
import { CsvButton } from "../common/CsvButton";
import { useEvery } from "../common/query";
import type { Desk } from "../common/useDesk";
import { Chosen } from "./Chosen";
import { useFiles } from "./files";
import { PickPatient, type Person } from "./PickPatient";
import { RefundDrawer } from "./RefundDrawer";
import { RefundForm } from "./RefundForm";
import type { Payment } from "./types";
import { useMay } from "./useMay";
import { useMoney } from "./useMoney";

type By = "day" | "patient";

/** Payments of today, or of a patient, to ask one of them back. */
export function FindPayment({ desk }: { desk: Desk }) {
  const { t, locale } = useLanguage();
  const { clinic, today } = desk;
  const may = useMay();
  const money = useMoney(clinic.currency);
  const [by, setBy] = useState<By>("day");
  const [patient, choose] = useState<Person | null>(null);
  const [asked, ask] = useState<Payment | null>(null);
  const query = by === "day" ? { clinic_id: clinic.clinic_id, date: today } : { patient_id: patient?.patient_id };
  const { data, isLoading } = useEvery<Payment>("billing", "/payments", query, by === "day" || patient !== null);
  const payments = by === "patient" && patient === null ? [] : [...(data ?? [])].sort((one, other) => other.taken_at.localeCompare(one.taken_at));
  const names = useNames(payments.map((payment) => payment.patient_id));
  const file = useFiles(names, clinic.zone).payments;
  const columns: TableColumnsType<Payment> = [
    { key: "patient", title: t("billing.patient"), render: (_, one) => (
        <>
          <b><PatientName id={one.patient_id} names={names} isLink={false} /></b>
          <div className="muted small">{momentText(one.taken_at, locale, clinic.zone)}</div>
        </>
      ) },
    { key: "amount", title: t("billing.amount"), align: "right", render: (_, one) => (
        <>
          <b>{money(one.amount_minor)}</b>
          <div className="muted small">{t(`method.${one.method}`)}</div>
        </>
      ) },
    { key: "back", title: t("billing.refunded"), responsive: ["md"], render: (_, one) => (
        <>
          {one.refunded_minor > 0 && <span className="tag">{t("billing.refund.back", { amount: money(one.refunded_minor) })}</span>}
          {one.reserved_minor > 0 && <span className="tag tag-warm">{t("billing.setaside", { amount: money(one.reserved_minor) })}</span>}
        </>
      ) },
    { key: "do", title: <span className="till-hidden">{t("billing.actions")}</span>, align: "right", render: (_, one) =>
        may.ask && refundable(one) > 0 ? <Button onClick={() => ask(one)} data-testid="refund">{t("billing.refund")}</Button> : null },
  ];
  return (
    <section className="card" data-testid="payments">
      <header className="card-head till-find">
        <h2>{t("billing.payments")}</h2>
        <Flex gap={10} wrap>
          <Segmented<By>
            value={by}
            onChange={setBy}
            options={[{ value: "day", label: t("billing.oftoday") }, { value: "patient", label: t("billing.ofpatient") }]}
          />
          <CsvButton columns={file} rows={payments} name={`${t("billing.file.payments")}-${by === "day" ? clinic.name : (patient?.name ?? "")}-${today}`} />
        </Flex>
      </header>
      {by === "patient" && (
        <div className="till-tools">
          {patient === null ? <PickPatient onPick={choose} /> : <Chosen patient={patient} onChange={() => choose(null)} />}
        </div>
      )}
      <Table<Payment>
        size="middle"
        rowKey="payment_id"
        columns={columns}
        dataSource={payments}
        loading={isLoading}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("billing.nopayments")} /> }}
      />
      {asked !== null && (
        <RefundDrawer size={520} onClose={() => ask(null)} title={t("billing.refund.ask")}>
          <RefundForm payment={asked} onDone={() => ask(null)} />
        </RefundDrawer>
      )}
    </section>
  );
}
