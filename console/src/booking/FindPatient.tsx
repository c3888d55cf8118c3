import { Button, Divider, Flex, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { PatientSearch } from "../patients/PatientSearch";
import { RegisterPatientForm } from "../patients/RegisterPatientForm";
import { useDayDesk, type Person } from "./dayContext";

/** Somebody who is known, or who is registered here and now. */
export function FindPatient({ onPick }: { onPick: (person: Person) => void }) {
  const { t } = useTranslation();
  const { desk } = useDayDesk();
  const [isNew, setNew] = useState(false);
  if (isNew) return <RegisterPatientForm clinicId={desk.clinic.clinic_id} onDone={onPick} onBack={() => setNew(false)} />;
  return (
    <Flex vertical gap={8}>
      <Typography.Text>{t("booking.find")}</Typography.Text>
      <PatientSearch autoFocus onPick={(found) => onPick({ patient_id: found.canonical_id, name: found.name })} />
      <Divider plain>{t("booking.or")}</Divider>
      <Button onClick={() => setNew(true)} data-testid="register-new">
        {t("booking.register")}
      </Button>
    </Flex>
  );
}
