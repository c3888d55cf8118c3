import { Flex } from "antd";
import { useState } from "react";

import { useLanguage } from "../i18n/names";
import { useNames } from "../patients/useNames";
import { ErrorNotice } from "../shell/notices";
import { CsvButton } from "../common/CsvButton";
import { useEvery } from "../common/query";
import type { Desk } from "../common/useDesk";
import { useMayBegin } from "../common/useMayBegin";
import { Chosen } from "./Chosen";
import { DepositList } from "./DepositList";
import { DepositTable, newestFirst } from "./DepositTable";
import { useFiles } from "./files";
import { PickPatient, type Person } from "./PickPatient";
import type { Deposit } from "./types";
import { useMoney } from "./useMoney";

/** What patients have left with the clinic, and what one of them has. */
export default function DepositsTab({ desk }: { desk: Desk }) {
  const { t } = useLanguage();
  const [patient, choose] = useState<Person | null>(null);
  const mayBegin = useMayBegin();
  return (
    <div className="till-halves">
      <LeftHere desk={desk} />
      <section className="card till-card">
        <h2>{t("billing.deposits.of")}</h2>
        <p className="muted small till-hint">{t("billing.deposits.lead")}</p>
        {patient === null ? (
          <PickPatient onPick={choose} autoFocus={mayBegin} />
        ) : (
          <>
            <Chosen patient={patient} onChange={() => choose(null)} />
            <DepositList patientId={patient.patient_id} desk={desk} />
          </>
        )}
      </section>
    </div>
  );
}

/** Every deposit of the clinic of which something is left. */
function LeftHere({ desk }: { desk: Desk }) {
  const { t } = useLanguage();
  const { clinic, today } = desk;
  const money = useMoney(clinic.currency);
  const { data, isPending, error, refetch } = useEvery<Deposit>("billing", "/deposits", { clinic_id: clinic.clinic_id, has_balance: true });
  const deposits = newestFirst(data ?? []);
  const names = useNames(deposits.map((deposit) => deposit.patient_id));
  const file = useFiles(names, clinic.zone).deposits;
  const left = deposits.reduce((sum, deposit) => sum + deposit.balance_minor, 0);
  return (
    <section className="card" data-testid="deposits-left">
      <header className="card-head till-find">
        <h2>{t("billing.deposits.left")}</h2>
        <Flex gap={10} align="center">
          <span className="muted">{t("billing.deposits.sum", { count: deposits.length, amount: money(left) })}</span>
          <CsvButton columns={file} rows={deposits} name={`${t("billing.file.deposits")}-${clinic.name}-${today}`} />
        </Flex>
      </header>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <DepositTable deposits={deposits} currency={clinic.currency} isPending={isPending} names={names} />
      )}
    </section>
  );
}
