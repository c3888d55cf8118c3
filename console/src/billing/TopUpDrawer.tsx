import { Drawer } from "antd";
import { Suspense, useState } from "react";

import { useLanguage } from "../i18n/names";
import { Loading } from "../shell/notices";
import { later, useFetchLater } from "../work/later";
import type { Desk } from "../work/useDesk";
import { Chosen } from "./Chosen";
import type { Person } from "./PickPatient";

const PickPatient = later(() => import("./PickPatient").then((file) => file.PickPatient));
const TopUpForm = later(() => import("./TopUpForm").then((file) => file.TopUpForm));
const DepositList = later(() => import("./DepositList").then((file) => file.DepositList));
const LATER = [PickPatient, TopUpForm, DepositList];

type Props = { desk: Desk; isOpen: boolean; onClose: () => void };

/** Takes a prepayment: for whom, how much, how; with what they have already. */
export function TopUpDrawer({ desk, isOpen, onClose }: Props) {
  const { t } = useLanguage();
  const [patient, choose] = useState<Person | null>(null);
  useFetchLater(LATER);
  const close = () => {
    choose(null);
    onClose();
  };
  return (
    <Drawer open={isOpen} size={520} onClose={close} title={t("billing.topup")} destroyOnHidden data-testid="deposit-drawer">
      <Suspense fallback={<Loading />}>
        {patient === null ? (
          <PickPatient onPick={choose} />
        ) : (
          <>
            <Chosen patient={patient} onChange={() => choose(null)} />
            <TopUpForm key={patient.patient_id} desk={desk} patient={patient} />
            <h3>{t("billing.deposits.of")}</h3>
            <DepositList patientId={patient.patient_id} desk={desk} />
          </>
        )}
      </Suspense>
    </Drawer>
  );
}
