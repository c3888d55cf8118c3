import { Alert, Button, Flex, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { RefusalNotice } from "../common/RefusalNotice";
import { candidatesOf } from "./candidates";
import { useDayDesk, type Person } from "./dayContext";
import { FindPatient } from "./FindPatient";
import { useArrive } from "./useArrive";
import { useWords } from "./useWords";

/** Somebody is at the door without being on the board, or so it seems: who has an appointment today is asked about it. */
export function WalkInPanel({ patient: given }: { patient?: Person }) {
  const { t } = useTranslation();
  const { close } = useDayDesk();
  const words = useWords();
  const [patient, setPatient] = useState<Person | null>(given ?? null);
  const { arrive, error, isPending, isWaiting } = useArrive(close);
  const candidates = candidatesOf(error);
  if (patient === null) return <FindPatient onPick={setPatient} />;
  return (
    <Flex vertical gap={16}>
      <Flex justify="space-between" align="center" className="day-who">
        <Typography.Text strong>{patient.name}</Typography.Text>
        <Button type="link" size="small" onClick={() => setPatient(null)}>
          {t("booking.another")}
        </Button>
      </Flex>
      {candidates.length === 0 && <RefusalNotice error={error} isWaiting={isWaiting} />}
      {candidates.length === 0 && (
        <Button type="primary" autoFocus loading={isPending} onClick={() => arrive(patient, {})} data-testid="walk-in-submit">
          {t("booking.walkin.do")}
        </Button>
      )}
      {candidates.length > 0 && (
        <Alert
          type="info"
          showIcon
          data-testid="candidates"
          title={t("booking.candidates")}
          description={
            <Flex vertical gap={8}>
              {candidates.map(({ appointment_id, starts_at, practitioner_id }, at) => (
                <Button key={appointment_id} type="primary" autoFocus={at === 0} loading={isPending} onClick={() => arrive(patient, { appointment_id })}>
                  {words.hour(starts_at)} · {words.practitioner(practitioner_id)}
                </Button>
              ))}
              <Button loading={isPending} onClick={() => arrive(patient, { walk_in: true })}>
                {t("booking.candidates.none")}
              </Button>
            </Flex>
          }
        />
      )}
    </Flex>
  );
}
