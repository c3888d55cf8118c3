import { useTranslation } from "react-i18next";

import { later, useFetchLater } from "../common/later";
import type { Desk } from "../common/useDesk";
import { ForPatientDrawer } from "./ForPatientDrawer";

const NewOrderForm = later(() => import("./NewOrderForm").then((file) => file.NewOrderForm));
const LATER = [NewOrderForm];

type Props = { desk: Desk; isOpen: boolean; onClose: () => void };

/** An order without a plan: for whom, then what, at the published prices. */
export function NewOrderDrawer({ desk, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  useFetchLater(LATER);
  return (
    <ForPatientDrawer title={t("billing.neworder")} size={560} testId="order-drawer" isOpen={isOpen} onClose={onClose}>
      {(patient, close) => <NewOrderForm patient={patient} clinic={desk.clinic} onDone={close} />}
    </ForPatientDrawer>
  );
}
