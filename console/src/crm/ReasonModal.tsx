import { Form, Input, Modal, type FormInstance } from "antd";
import type { ReactNode } from "react";

import type { ApiError } from "../api/client";
import { useLanguage } from "../i18n/names";
import { RefusalNotice } from "../common/RefusalNotice";
import { useFocusBack } from "../common/useFocusBack";

type Props = {
  title: string;
  okText: string;
  error: ApiError | null;
  isPending: boolean;
  /** The command waits for the connection. */
  isWaiting: boolean;
  isDanger?: boolean;
  onSay: (reason: string) => void;
  onClose: () => void;
  /** Where more is asked than the reason: the form that holds it. */
  form?: FormInstance;
  children?: ReactNode;
};

/** Asks for a reason before something is undone; Enter sends it, Esc leaves. */
export function ReasonModal({ title, okText, error, isPending, isWaiting, isDanger = false, onSay, onClose, form: given, children }: Props) {
  const { t } = useLanguage();
  useFocusBack();
  const [form] = Form.useForm(given);
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
      <Form<{ reason: string }> form={form} layout="vertical" onFinish={({ reason }) => onSay(reason.trim())} requiredMark={false}>
        {children}
        <Form.Item name="reason" label={t("crm.reason")} rules={[{ required: true, whitespace: true, message: t("crm.reason.needed") }]}>
          <Input autoFocus={given === undefined} maxLength={200} />
        </Form.Item>
        {/* With more than one field, Enter needs a submit button of the form's own. */}
        <button type="submit" hidden />
      </Form>
      <RefusalNotice error={error} isWaiting={isWaiting} />
    </Modal>
  );
}
