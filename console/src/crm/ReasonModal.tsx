import { Form, Input, Modal } from "antd";
import type { ReactNode } from "react";

import type { ApiError } from "../api/client";
import { useLanguage } from "../i18n/names";
import { RefusalNotice } from "../work/RefusalNotice";
import { useFocusBack } from "../work/useFocusBack";

type Props = {
  title: string;
  okText: string;
  error: ApiError | null;
  isPending: boolean;
  isDanger?: boolean;
  onSay: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Asks for a reason before something is undone; Enter sends it, Esc leaves. */
export function ReasonModal({ title, okText, error, isPending, isDanger = false, onSay, onClose, children }: Props) {
  const { t } = useLanguage();
  useFocusBack();
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ danger: isDanger, loading: isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" onFinish={({ reason }) => onSay(reason.trim())} requiredMark={false}>
        {children}
        <Form.Item name="reason" label={t("crm.reason")} rules={[{ required: true, whitespace: true, message: t("crm.reason.needed") }]}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </Form>
      <RefusalNotice error={error} />
    </Modal>
  );
}
