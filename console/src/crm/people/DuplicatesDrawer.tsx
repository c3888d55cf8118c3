import { Button, Drawer, Flex } from "antd";
import { useState } from "react";

import { useLanguage } from "../../i18n/names";
import type { Patient } from "../../patients/types";
import { useCommand } from "../../common/useCommand";
import { ReasonModal } from "../ReasonModal";
import { useFocusBack } from "../../common/useFocusBack";
import { RecordCard } from "./RecordCard";

type Props = { patient: Patient; candidates: Patient[]; onClose: () => void };

/** This record beside those that may be the same person: what differs decides. */
export function DuplicatesDrawer({ patient, candidates, onClose }: Props) {
  const { t } = useLanguage();
  useFocusBack();
  const [chosen, setChosen] = useState<Patient | null>(null);
  const { tell, error, isPending, isWaiting } = useCommand(() => setChosen(null));
  return (
    <Drawer open title={t("crm.duplicates.title")} size={860} onClose={onClose}>
      <p className="muted">{t("crm.duplicates.lead")}</p>
      <div className="crm-beside">
        <RecordCard patient={patient} title={t("crm.duplicates.this")} like={null} />
        <Flex vertical gap={14}>
          {candidates.length === 0 && <p className="muted">{t("crm.duplicates.none")}</p>}
          {candidates.map((one) => (
            <RecordCard key={one.patient_id} patient={one} title={t("crm.duplicates.other")} like={patient}>
              <Button type="primary" onClick={() => setChosen(one)} data-testid="merge">
                {t("crm.merge")}
              </Button>
            </RecordCard>
          ))}
        </Flex>
      </div>
      {chosen && (
        <ReasonModal
          title={t("crm.merge.title", { name: chosen.name })}
          okText={t("crm.merge")}
          error={error}
          isPending={isPending}
          isWaiting={isWaiting}
          onSay={(reason) =>
            tell({ service: "crm", path: `/patients/${chosen.patient_id}/merge`, body: { winning_id: patient.canonical_id, reason } })
          }
          onClose={() => setChosen(null)}
        >
          <p className="muted">{t("crm.merge.lead")}</p>
        </ReasonModal>
      )}
    </Drawer>
  );
}
