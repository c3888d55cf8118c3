import { Select } from "antd";
import { useTranslation } from "react-i18next";

import { useChain } from "../view/ChainProvider";
import { useView } from "../view/useView";
import { useDesk } from "./useDesk";

/** At which clinic one works; nothing to choose for those who work at one. */
export function ClinicSelect() {
  const { t } = useTranslation();
  const { clinics } = useChain();
  const { change } = useView();
  const desk = useDesk();
  if (clinics.length < 2 || desk === null) return null;
  return (
    <Select
      aria-label={t("work.clinic")}
      value={desk.clinic.clinic_id}
      onChange={(clinic) => change({ clinic })}
      options={clinics.map((clinic) => ({ value: clinic.clinic_id, label: clinic.name }))}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
      style={{ minWidth: 160 }}
    />
  );
}
