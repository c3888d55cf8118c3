import { Table } from "antd";
import { useNavigate } from "react-router";

import { hourText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import { PatientSearch } from "../patients/PatientSearch";
import { useNames } from "../patients/useNames";
import { ErrorNotice } from "../shell/notices";
import { ClinicSelect } from "../common/ClinicSelect";
import { CsvButton } from "../common/CsvButton";
import type { CsvColumn } from "../common/csv";
import { useDesk, type Desk } from "../common/useDesk";
import { useMayBegin } from "../common/useMayBegin";
import { useMay } from "./may";
import { DuplicateList } from "./people/DuplicateList";
import { StateTag } from "./StateTag";
import { useStaff } from "./useStaff";
import { useToday, type Coming } from "./useToday";

/** Find a patient; below, those whom the clinic sees today, and for those who merge who may be in the files twice. */
export default function PatientsPage() {
  const { t } = useLanguage();
  const go = useNavigate();
  const desk = useDesk();
  const may = useMay();
  const mayBegin = useMayBegin();
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t("shell.patients")}</h1>
          <p className="muted">{t("crm.patients.lead")}</p>
        </div>
        <ClinicSelect />
      </header>
      <div className="crm-search">
        <PatientSearch autoFocus={mayBegin} onPick={(patient) => void go(`/patients/${patient.canonical_id}`)} />
      </div>
      {desk && <Today desk={desk} />}
      {desk && may("merge") && <DuplicateList desk={desk} />}
    </div>
  );
}

function Today({ desk }: { desk: Desk }) {
  const { t, locale } = useLanguage();
  const { coming, isPending, error, retry } = useToday(desk);
  const names = useNames(coming.map((one) => one.patientId));
  const staff = useStaff();
  const file: CsvColumn<Coming>[] = [
    { title: t("billing.day"), value: () => desk.today },
    { title: t("crm.time"), value: (one) => hourText(one.at, locale, desk.clinic.zone) },
    { title: t("crm.patient"), value: (one) => names.get(one.patientId)?.name ?? one.patientId },
    { title: t("crm.status"), value: (one) => t(`value.status.${one.status}`, { defaultValue: one.status }) },
    { title: t("crm.doctor"), value: (one) => one.practitionerId && staff.name(one.practitionerId) },
  ];
  return (
    <section className="card crm-today">
      <header className="card-head">
        <h2>{t("crm.today", { clinic: desk.clinic.name })}</h2>
        <CsvButton columns={file} rows={coming} name={`${t("shell.patients")}-${desk.clinic.name}-${desk.today}`} />
      </header>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      <Table<Coming>
        rowKey="key"
        size="middle"
        loading={isPending && !error}
        dataSource={coming}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t("crm.today.none") }}
        columns={[
          { key: "at", title: t("crm.time"), width: 90, render: (_, one) => hourText(one.at, locale, desk.clinic.zone) },
          { key: "who", title: t("crm.patient"), render: (_, one) => <PatientName id={one.patientId} names={names} /> },
          { key: "status", title: t("crm.status"), render: (_, one) => <StateTag status={one.status} /> },
          { key: "doctor", title: t("crm.doctor"), responsive: ["sm"], render: (_, one) => one.practitionerId && staff.name(one.practitionerId) },
        ]}
      />
    </section>
  );
}
