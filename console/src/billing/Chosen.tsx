import { Button, Flex } from "antd";
import { useTranslation } from "react-i18next";

import type { Person } from "./PickPatient";

/** The patient whom a form is about, and a way to take another one. */
export function Chosen({ patient, onChange }: { patient: Person; onChange: () => void }) {
  const { t } = useTranslation();
  return (
    <Flex justify="space-between" align="center" gap={12} className="till-chosen" data-testid="chosen">
      <span>
        <b>{patient.name}</b> <span className="muted">{patient.phone_masked}</span>
      </span>
      <Button size="small" onClick={onChange}>
        {t("billing.otherpatient")}
      </Button>
    </Flex>
  );
}
