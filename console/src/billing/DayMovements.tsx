import { Empty, Table, type TableColumnsType } from "antd";

import type { Clinic } from "../api/types";
import { clockText, hourText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import { useNames } from "../patients/useNames";
import { CsvButton } from "../common/CsvButton";
import type { CsvColumn } from "../common/csv";
import { inMainUnit } from "./inMainUnit";
import type { Movement } from "./movements";
import { useMoney } from "./useMoney";

type Props = { clinic: Clinic; day: string; movements: readonly Movement[]; isPending: boolean };

/** The day's movements one by one, the newest first; as a file in the order in which they happened. */
export function DayMovements({ clinic, day, movements, isPending }: Props) {
  const { t, locale } = useLanguage();
  const money = useMoney(clinic.currency);
  const names = useNames(movements.map((one) => one.patient));
  const columns: TableColumnsType<Movement> = [
    { key: "time", title: t("billing.time"), render: (_, one) => hourText(one.at, locale, clinic.zone) },
    { key: "kind", title: t("billing.kind"), render: (_, one) => t(`billing.kind.${one.kind}`) },
    { key: "patient", title: t("billing.patient"), render: (_, one) => <PatientName id={one.patient} names={names} isLink={false} /> },
    { key: "method", title: t("billing.method"), responsive: ["sm"], render: (_, one) => t(`method.${one.method}`) },
    { key: "note", title: t("billing.reason"), responsive: ["lg"], render: (_, one) => one.note },
    { key: "amount", title: t("billing.amount"), align: "right", render: (_, one) => <b>{one.minor < 0 ? `−${money(-one.minor)}` : money(one.minor)}</b> },
  ];
  const file: CsvColumn<Movement>[] = [
    { title: t("billing.day"), value: () => day },
    { title: t("billing.time"), value: (row) => clockText(row.at, locale, clinic.zone) },
    { title: t("billing.kind"), value: (row) => t(`billing.kind.${row.kind}`) },
    { title: t("billing.method"), value: (row) => t(`method.${row.method}`) },
    { title: t("billing.amount"), value: (row) => inMainUnit(row.minor, clinic.currency) },
    { title: t("billing.currency"), value: () => clinic.currency },
    { title: t("billing.patient"), value: (row) => names.get(row.patient)?.name ?? row.patient },
    { title: t("billing.order"), value: (row) => row.order },
    { title: t("billing.number"), value: (row) => row.id },
    { title: t("billing.reason"), value: (row) => row.note },
  ];
  return (
    <section className="card" data-testid="movements">
      <header className="card-head till-find">
        <h2>{t("billing.movements")}</h2>
        <CsvButton columns={file} rows={movements} name={`${t("billing.file.day")}-${clinic.name}-${day}`} />
      </header>
      <Table<Movement>
        size="middle"
        rowKey="id"
        columns={columns}
        dataSource={[...movements].reverse()}
        loading={isPending}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("billing.nomovements")} /> }}
      />
    </section>
  );
}
