import { Button } from "antd";
import { useState } from "react";

import { useLanguage } from "../../i18n/names";
import { useCommand } from "../../common/useCommand";
import { ReasonModal } from "../ReasonModal";

/** Takes a procedure back that was entered in error, with a reason. */
export function VoidProcedure({ procedureId }: { procedureId: string }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { tell, error, isPending, isWaiting } = useCommand(() => setOpen(false));
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t("crm.void")}
      </Button>
      {isOpen && (
        <ReasonModal
          title={t("crm.void.title")}
          okText={t("crm.void")}
          isDanger
          error={error}
          isPending={isPending}
          isWaiting={isWaiting}
          onSay={(reason) => tell({ service: "booking", path: `/procedures/${procedureId}/void`, body: { reason } })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
