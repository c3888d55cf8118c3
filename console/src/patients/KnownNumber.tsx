import { Alert, Button, Flex } from "antd";
import { useTranslation } from "react-i18next";

import type { Patient } from "./types";

type Props = { patients: Patient[]; onPick: (person: { patient_id: string; name: string }) => void; onAnother: () => void };

/** Who has this number already: one of them is meant, or it is somebody else (a family shares a phone). */
export function KnownNumber({ patients, onPick, onAnother }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      className="known-number"
      data-testid="known-number"
      title={t("booking.known")}
      description={
        <Flex gap={8} wrap>
          {patients.map((patient) => (
            <Button key={patient.patient_id} onClick={() => onPick({ patient_id: patient.canonical_id, name: patient.name })}>
              {t("booking.known.use", { name: patient.name })}
            </Button>
          ))}
          <Button type="dashed" onClick={onAnother}>
            {t("booking.known.another")}
          </Button>
        </Flex>
      }
    />
  );
}
