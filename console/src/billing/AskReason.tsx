import { Form, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";

import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand, type Told } from "../common/useCommand";
import { useFocusBack } from "../common/useFocusBack";

type Props = { title: string; hint: string; go: string; told: (reason: string) => Told; onClose: () => void };

/** A step back that has to say why: cancelling an order, rejecting a refund. */
export function AskReason({ title, hint, go, told, onClose }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  const [form] = Form.useForm<{ reason: string }>();
  const { tell, error, isPending, isWaiting } = useCommand(onClose);
  return (
    <Modal open title={title} onCancel={onClose} okText={go} okButtonProps={{ danger: true, loading: isPending }} onOk={form.submit} cancelText={t("billing.back")}>
      <Form form={form} layout="vertical" onFinish={({ reason }) => tell(told(reason.trim()))}>
        <p className="muted till-hint">{hint}</p>
        <Form.Item name="reason" label={t("billing.reason")} rules={[{ required: true, whitespace: true, message: t("billing.reason.needed") }]}>
          <Input autoFocus maxLength={500} data-testid="reason" />
        </Form.Item>
        <RefusalNotice error={error} isWaiting={isWaiting} />
      </Form>
    </Modal>
  );
}
