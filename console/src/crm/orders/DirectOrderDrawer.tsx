import { Drawer, Select } from "antd";
import { useState } from "react";

import { NewOrderForm } from "../../billing/NewOrderForm";
import { useLanguage } from "../../i18n/names";
import type { Patient } from "../../patients/types";
import { useChain } from "../../view/ChainProvider";
import { useView } from "../../view/useView";
import { useFocusBack } from "../../common/useFocusBack";
import type { Visit } from "../types";

type Props = { patient: Patient; visit: Visit | null; onClose: () => void };

/** An order by the price list: of the visit that is going on, else at the clinic where one works. */
export function DirectOrderDrawer({ patient, visit, onClose }: Props) {
  const { t } = useLanguage();
  useFocusBack();
  const { clinics } = useChain();
  const { scope } = useView();
  const likely = visit?.clinic_id ?? scope?.clinic_id ?? patient.clinic_id;
  const [chosen, choose] = useState(likely);
  const clinic = clinics.find((one) => one.clinic_id === chosen) ?? clinics[0];
  return (
    <Drawer
      open
      size={560}
      title={t("crm.direct.title", { name: patient.name })}
      onClose={onClose}
      extra={
        clinics.length > 1 && clinic ? (
          <Select
            aria-label={t("common.clinic")}
            value={clinic.clinic_id}
            onChange={choose}
            options={clinics.map((one) => ({ value: one.clinic_id, label: one.name }))}
            popupMatchSelectWidth={false}
          />
        ) : (
          <span className="muted">{clinic?.name}</span>
        )
      }
      data-testid="order-drawer"
    >
      <p className="muted small till-hint">{t("crm.direct.lead")}</p>
      {clinic && (
        <NewOrderForm
          key={clinic.clinic_id}
          patient={patient}
          clinic={clinic}
          visitId={visit?.clinic_id === clinic.clinic_id ? visit.visit_id : null}
          onDone={onClose}
        />
      )}
    </Drawer>
  );
}
