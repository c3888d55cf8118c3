import { Select } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import type { components as Booking } from "../api/generated/booking";
import { PatientSearch } from "../patients/PatientSearch";
import type { Patient } from "../patients/types";
import { useNames } from "../patients/useNames";
import { useSession } from "../session/session";
import { useEvery } from "../work/query";
import type { Desk } from "../work/useDesk";
import type { Order } from "./types";
import { maySearch } from "./useMay";
import { useOrders } from "./useTill";

/** Somebody as the till knows them. */
export type Person = Pick<Patient, "patient_id" | "name"> & { phone_masked?: string };

type Props = { desk: Desk; onPick: (person: Person) => void };

/** For whom: by search where the role may look through the files, else among those who are here or have something to pay. */
export function PickPatient({ desk, onPick }: Props) {
  const { claims } = useSession();
  return maySearch(claims.roles) ? <PatientSearch onPick={onPick} autoFocus /> : <WhoIsHere desk={desk} onPick={onPick} />;
}

function WhoIsHere({ desk, onPick }: Props) {
  const { t } = useTranslation();
  const on = { clinic_id: desk.clinic.clinic_id, date: desk.today };
  const visits = useEvery<Booking["schemas"]["Visit"]>("booking", "/visits", on).data;
  const ordered = useEvery<Order>("billing", "/orders", on).data;
  const { due } = useOrders(desk.clinic.clinic_id);
  const ids = useMemo(
    () => [...(visits ?? []), ...(ordered ?? []), ...due].map((one) => one.patient_id),
    [visits, ordered, due],
  );
  const names = useNames(ids);
  const options = [...names.values()].map((named) => ({ value: named.patient_id, label: named.name }));
  return (
    <Select
      autoFocus
      className="till-whoishere"
      aria-label={t("billing.whoishere")}
      placeholder={t("billing.whoishere")}
      options={options}
      showSearch={{ optionFilterProp: "label" }}
      notFoundContent={t("billing.nobodyhere")}
      virtual={false}
      value={null}
      onChange={(id: string | null) => {
        const name = id === null ? undefined : names.get(id)?.name;
        if (id !== null && name !== undefined) onPick({ patient_id: id, name });
      }}
    />
  );
}
