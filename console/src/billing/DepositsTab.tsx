import { useState } from "react";

import { useLanguage } from "../i18n/names";
import type { Desk } from "../work/useDesk";
import { Chosen } from "./Chosen";
import { DepositList } from "./DepositList";
import { PickPatient, type Person } from "./PickPatient";

/** What a patient has left with the chain. */
export default function DepositsTab({ desk }: { desk: Desk }) {
  const { t } = useLanguage();
  const [patient, choose] = useState<Person | null>(null);
  return (
    <section className="card till-card">
      <h2>{t("billing.deposits.of")}</h2>
      <p className="muted small till-hint">{t("billing.deposits.lead")}</p>
      {patient === null ? (
        <PickPatient desk={desk} onPick={choose} />
      ) : (
        <>
          <Chosen patient={patient} onChange={() => choose(null)} />
          <DepositList patientId={patient.patient_id} desk={desk} />
        </>
      )}
    </section>
  );
}
