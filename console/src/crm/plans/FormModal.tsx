import { Form, Modal, type FormProps } from "antd";
import type { ReactNode } from "react";

import type { ApiError } from "../../api/client";
import { useLanguage } from "../../i18n/names";
import { RefusalNotice } from "../../common/RefusalNotice";
import { useFocusBack } from "../../common/useFocusBack";

type Props<T> = {
  title: string;
  okText: string;
  error: ApiError | null;
  isPending: boolean;
  /** The command waits for the connection. */
  isWaiting: boolean;
  initialValues: FormProps<T>["initialValues"];
  onSend: (typed: T) => void;
  onClose: () => void;
  /** Nothing is to be filled in: the keyboard begins at the button that sends. */
  isOnlyAsked?: boolean;
  children: ReactNode;
};

/** A short form over the page: Enter sends, Esc leaves, a refusal stays below what was typed. */
export function FormModal<T extends object>({ title, okText, error, isPending, isWaiting, initialValues, onSend, onClose, isOnlyAsked = false, children }: Props<T>) {
  const { t } = useLanguage();
  useFocusBack();
  const [form] = Form.useForm<T>();
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t("crm.cancel")}
      okButtonProps={{ loading: isPending, autoFocus: isOnlyAsked, "data-testid": "send" }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<T> form={form} layout="vertical" requiredMark={false} initialValues={initialValues} onFinish={onSend}>
        {children}
        <button type="submit" hidden />
      </Form>
      <RefusalNotice error={error} isWaiting={isWaiting} />
    </Modal>
  );
}
