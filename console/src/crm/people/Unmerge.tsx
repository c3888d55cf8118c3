import { Button } from "antd";
import { useState } from "react";

import { useLanguage } from "../../i18n/names";
import { useCommand } from "../../common/useCommand";
import { ReasonModal } from "../ReasonModal";

/** They are two people after all: undoes a merge, with a reason. */
export function Unmerge({ patientId, isSmall = false }: { patientId: string; isSmall?: boolean }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { tell, error, isPending, isWaiting } = useCommand(() => setOpen(false));
  return (
    <>
      <Button size="small" type={isSmall ? "link" : "default"} onClick={() => setOpen(true)} data-testid="unmerge">
        {t("crm.unmerge")}
      </Button>
      {isOpen && (
        <ReasonModal
          title={t("crm.unmerge.title")}
          okText={t("crm.unmerge")}
          error={error}
          isPending={isPending}
          isWaiting={isWaiting}
          onSay={(reason) => tell({ service: "crm", path: `/patients/${patientId}/unmerge`, body: { reason } })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
