import { Form, Input, Modal } from "antd";

import { useLanguage } from "../../i18n/names";
import type { Patient, Registered } from "../../patients/types";
import { RefusalNotice } from "../../common/RefusalNotice";
import { useCommand } from "../../common/useCommand";
import { useFocusBack } from "../../common/useFocusBack";

type Props = { patient: Patient; onClose: () => void };
// Seven digits at least, however they are spaced.
const PHONE = /^\s*\+?(\D*\d){7,15}\D*$/;

type Typed = { name: string; phone?: string };

/** Corrects a name or a phone number; a number that is left empty stays as it is. */
export function CorrectContact({ patient, onClose }: Props) {
  const { t } = useLanguage();
  useFocusBack();
  const [form] = Form.useForm<Typed>();
  const { tell, error, isPending, isWaiting } = useCommand<Registered>(onClose);
  const send = ({ name, phone }: Typed) => {
    const body = {
      ...(name.trim() !== patient.name ? { name: name.trim() } : {}),
      ...(phone?.trim() ? { phone: phone.trim() } : {}),
    };
    if (Object.keys(body).length === 0) onClose();
    else tell({ service: "crm", path: `/patients/${patient.patient_id}/contact`, body });
  };
  return (
    <Modal open title={t("crm.contact")} okText={t("crm.save")} okButtonProps={{ loading: isPending }} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Typed> form={form} layout="vertical" requiredMark={false} initialValues={{ name: patient.name }} onFinish={send}>
        <Form.Item name="name" label={t("crm.name")} rules={[{ required: true, whitespace: true, message: t("crm.name.needed") }]}>
          <Input autoFocus maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t("crm.phone")} rules={[{ pattern: PHONE, message: t("crm.phone.wrong") }]} extra={t("crm.phone.keep", { phone: patient.phone_masked })}>
          <Input type="tel" maxLength={24} autoComplete="off" />
        </Form.Item>
        {/* Two fields: without a submit button of the form's own, Enter would do nothing. */}
        <button type="submit" hidden />
      </Form>
      <RefusalNotice error={error} isWaiting={isWaiting} />
    </Modal>
  );
}
