import { Drawer } from "antd";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

import { Loading } from "../shell/notices";
import { later, useFetchLater } from "../work/later";
import type { Desk } from "../work/useDesk";
import { Chosen } from "./Chosen";
import type { Person } from "./PickPatient";

const PickPatient = later(() => import("./PickPatient").then((file) => file.PickPatient));
const NewOrderForm = later(() => import("./NewOrderForm").then((file) => file.NewOrderForm));
const LATER = [PickPatient, NewOrderForm];

type Props = { desk: Desk; isOpen: boolean; onClose: () => void };

/** An order without a plan: for whom, then what, at the published prices. */
export function NewOrderDrawer({ desk, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const [patient, choose] = useState<Person | null>(null);
  useFetchLater(LATER);
  const close = () => {
    choose(null);
    onClose();
  };
  return (
    <Drawer open={isOpen} size={560} onClose={close} title={t("billing.neworder")} destroyOnHidden data-testid="order-drawer">
      <Suspense fallback={<Loading />}>
        {patient === null ? (
          <PickPatient onPick={choose} />
        ) : (
          <>
            <Chosen patient={patient} onChange={() => choose(null)} />
            <NewOrderForm patient={patient} clinic={desk.clinic} onDone={close} />
          </>
        )}
      </Suspense>
    </Drawer>
  );
}
