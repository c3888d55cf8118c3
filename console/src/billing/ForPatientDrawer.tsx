import { Drawer } from "antd";
import { Suspense, useState, type ReactNode } from "react";

import { Loading } from "../shell/notices";
import { later, useFetchLater } from "../common/later";
import { Chosen } from "./Chosen";
import type { Person } from "./PickPatient";

const PickPatient = later(() => import("./PickPatient").then((file) => file.PickPatient));
const LATER = [PickPatient];

type Props = { title: string; size: number; testId: string; isOpen: boolean; onClose: () => void; children: (patient: Person, close: () => void) => ReactNode };

/** A drawer of the till: for whom, and then what is done for them. */
export function ForPatientDrawer({ title, size, testId, isOpen, onClose, children }: Props) {
  const [patient, choose] = useState<Person | null>(null);
  useFetchLater(LATER);
  const close = () => {
    choose(null);
    onClose();
  };
  return (
    <Drawer open={isOpen} size={size} onClose={close} title={title} destroyOnHidden data-testid={testId}>
      <Suspense fallback={<Loading />}>
        {patient === null ? (
          <PickPatient onPick={choose} />
        ) : (
          <>
            <Chosen patient={patient} onChange={() => choose(null)} />
            {children(patient, close)}
          </>
        )}
      </Suspense>
    </Drawer>
  );
}
