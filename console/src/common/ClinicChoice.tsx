import { Select } from "antd";
import { useTranslation } from "react-i18next";

import type { Clinic } from "../api/types";

type Props = { clinics: readonly Clinic[]; value: string; onChange: (clinic: string) => void; onClose: () => void };

/** An open list of clinics. */
export function ClinicChoice({ clinics, value, onChange, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      className="clinic-choice"
      open
      autoFocus
      aria-label={t("common.clinic")}
      value={value}
      onChange={(clinic) => {
        onChange(clinic);
        onClose();
      }}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      options={clinics.map((clinic) => ({ value: clinic.clinic_id, label: clinic.name }))}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
    />
  );
}
