import { Form, Modal, Select } from "antd";

import { useLanguage } from "../i18n/names";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { useFocusBack } from "../common/useFocusBack";
import { FirstWeek } from "./FirstWeek";
import type { ProtocolItem } from "./types";
import { useClinicians } from "./useClinicians";

type Props = { protocol: ProtocolItem; today: string; onClose: () => void };

/** A named doctor stands for the protocol; from then on it runs, which is said with what that means for the first week. */
export function ApproveModal({ protocol, today, onClose }: Props) {
  const { t, language } = useLanguage();
  useFocusBack();
  const [form] = Form.useForm<{ clinician: string }>();
  const doctors = useClinicians();
  const { tell, error, isPending } = useCommand(onClose);
  const approve = ({ clinician }: { clinician: string }) =>
    tell({
      service: "followup",
      path: `/protocols/${protocol.code}/approve`,
      body: { version: protocol.definition.version, clinician_id: clinician },
    });
  return (
    <Modal
      open
      title={t("followup.approve.title", { name: protocol.definition.name[language] })}
      okText={t("followup.approve.ok")}
      cancelText={t("followup.cancel")}
      okButtonProps={{ loading: isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <FirstWeek protocol={protocol} today={today} />
      <Form form={form} layout="vertical" onFinish={approve}>
        <Form.Item
          name="clinician"
          label={t("followup.approve.clinician")}
          extra={t("followup.approve.hint")}
          rules={[{ required: true, message: t("followup.approve.needed") }]}
        >
          <Select
            autoFocus
            showSearch={{ optionFilterProp: "label" }}
            options={doctors.map((one) => ({ value: one.practitioner_id, label: one.display_name }))}
          />
        </Form.Item>
      </Form>
      <RefusalNotice error={error} />
    </Modal>
  );
}
