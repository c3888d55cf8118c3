import { Alert, Flex } from "antd";
import { Link, useParams } from "react-router";

import { useLanguage } from "../i18n/names";
import type { Patient } from "../patients/types";
import { ErrorNotice, Loading } from "../shell/notices";
import { useOne } from "../common/query";
import { useMay } from "./may";
import { DirectOrders } from "./orders/DirectOrders";
import { PatientHead } from "./people/PatientHead";
import { Unmerge } from "./people/Unmerge";
import { useSamePerson } from "./people/useSamePerson";
import { PlanList } from "./plans/PlanList";
import { entriesOf } from "./timeline/entries";
import { PatientTimeline } from "./timeline/PatientTimeline";
import { TreatmentCard } from "./treatment/TreatmentCard";
import { useFile } from "./useFile";

/** One patient: who it is, what is to do, and everything that happened, under whichever of their ids. */
export default function PatientPage() {
  const { id = "" } = useParams();
  const patient = useOne<Patient>("crm", `/patients/${id}`);
  if (patient.data === undefined) {
    return patient.error ? <ErrorNotice error={patient.error} onRetry={() => void patient.refetch()} /> : <Loading />;
  }
  return <Known key={id} patient={patient.data} />;
}

function Known({ patient }: { patient: Patient }) {
  const { t } = useLanguage();
  const may = useMay();
  const { file, isPending, error, retry } = useFile(patient.patient_id);
  const known = useSamePerson(may("see") ? patient : undefined, file);
  const open = file.visits.find((visit) => !["completed", "void"].includes(visit.status));
  const entries = entriesOf(file, [patient, ...known.others], known.changes);
  const isMerged = patient.canonical_id !== patient.patient_id;
  return (
    <div className="page crm-page">
      {isMerged && (
        <Alert
          type="info"
          showIcon
          className="crm-merged"
          title={t("crm.merged.into", { name: patient.name })}
          description={<Link to={`/patients/${patient.canonical_id}`}>{t("crm.merged.open")}</Link>}
          action={may("merge") && <Unmerge patientId={patient.patient_id} />}
        />
      )}
      <PatientHead patient={patient} others={known.others} candidates={known.candidates} file={file} />
      {error && <ErrorNotice error={error} onRetry={retry} />}
      {isPending && !error ? (
        <Loading />
      ) : (
        <div className="crm-columns">
          <Flex vertical gap={14}>
            {open && <TreatmentCard visit={open} />}
            <PlanList patient={patient} plans={file.plans} orders={file.orders} visit={open ?? null} />
            <DirectOrders patient={patient} orders={file.orders} visit={open ?? null} />
          </Flex>
          <PatientTimeline entries={entries} />
        </div>
      )}
    </div>
  );
}
