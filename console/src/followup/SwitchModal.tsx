import { Modal } from "antd";

import { useLanguage } from "../i18n/names";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { useFocusBack } from "../common/useFocusBack";
import { FirstWeek } from "./FirstWeek";
import type { ProtocolItem } from "./types";

type Props = { protocol: ProtocolItem; today: string; onClose: () => void };

/** On or off, asked once more with what follows from it. */
export function SwitchModal({ protocol, today, onClose }: Props) {
  const { t, language } = useLanguage();
  useFocusBack();
  const { tell, error, isPending } = useCommand(onClose);
  const turn = protocol.is_on ? "off" : "on";
  return (
    <Modal
      open
      title={t(`followup.switch.${turn}.title`, { name: protocol.definition.name[language] })}
      okText={t(`followup.switch.${turn}`)}
      cancelText={t("followup.cancel")}
      okButtonProps={{ loading: isPending, danger: protocol.is_on, autoFocus: true }}
      onOk={() => tell({ service: "followup", path: `/protocols/${protocol.code}/switch`, body: { is_on: !protocol.is_on } })}
      onCancel={onClose}
    >
      {protocol.is_on ? <p>{t("followup.switch.off.hint")}</p> : <FirstWeek protocol={protocol} today={today} />}
      <RefusalNotice error={error} />
    </Modal>
  );
}
