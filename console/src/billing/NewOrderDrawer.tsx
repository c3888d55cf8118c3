import { Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Desk } from "../work/useDesk";
import { Chosen } from "./Chosen";
import { NewOrderForm } from "./NewOrderForm";
import { PickPatient, type Person } from "./PickPatient";

type Props = { desk: Desk; isOpen: boolean; onClose: () => void };

/** An order without a plan: for whom, then what, at the published prices. */
export function NewOrderDrawer({ desk, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const [patient, choose] = useState<Person | null>(null);
  const close = () => {
    choose(null);
    onClose();
  };
  return (
    <Drawer open={isOpen} size={560} onClose={close} title={t("billing.neworder")} destroyOnHidden data-testid="order-drawer">
      {patient === null ? (
        <PickPatient onPick={choose} />
      ) : (
        <>
          <Chosen patient={patient} onChange={() => choose(null)} />
          <NewOrderForm patient={patient} clinic={desk.clinic} onDone={close} />
        </>
      )}
    </Drawer>
  );
}
