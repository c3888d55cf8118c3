import { useTranslation } from "react-i18next";

import { later, useFetchLater } from "../common/later";
import type { Desk } from "../common/useDesk";
import { ForPatientDrawer } from "./ForPatientDrawer";

const TopUpForm = later(() => import("./TopUpForm").then((file) => file.TopUpForm));
const DepositList = later(() => import("./DepositList").then((file) => file.DepositList));
const LATER = [TopUpForm, DepositList];

type Props = { desk: Desk; isOpen: boolean; onClose: () => void };

/** Takes a prepayment: for whom, how much, how; with what they have already. */
export function TopUpDrawer({ desk, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  useFetchLater(LATER);
  return (
    <ForPatientDrawer title={t("billing.topup")} size={520} testId="deposit-drawer" isOpen={isOpen} onClose={onClose}>
      {(patient) => (
        <>
          <TopUpForm key={patient.patient_id} desk={desk} patient={patient} />
          <h3>{t("billing.deposits.of")}</h3>
          <DepositList patientId={patient.patient_id} desk={desk} />
        </>
      )}
    </ForPatientDrawer>
  );
}
