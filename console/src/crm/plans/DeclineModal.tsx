import { Form, Input, Radio } from "antd";

import { useLanguage } from "../../i18n/names";
import { useCommand } from "../../common/useCommand";
import type { Plan } from "../types";
import { DECLINE_REASONS, reasonOf } from "./declineReasons";
import { FormModal } from "./FormModal";

type Typed = { code: string; words?: string };

/** The patient says no, and why: one reason of the list, and their own words if there are any. */
export function DeclineModal({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useLanguage();
  const { tell, error, isPending, isWaiting } = useCommand(onClose);
  return (
    <FormModal<Typed>
      title={t("crm.decline.title")}
      okText={t("crm.do.decline")}
      error={error}
      isPending={isPending}
      isWaiting={isWaiting}
      initialValues={{}}
      onSend={({ code, words }) => tell({ service: "crm", path: `/plans/${plan.case_id}/decline`, body: { reason: reasonOf(code, words) } })}
      onClose={onClose}
    >
      <Form.Item name="code" label={t("crm.reason")} rules={[{ required: true, message: t("crm.reason.needed") }]}>
        <Radio.Group className="crm-reasons" options={DECLINE_REASONS.map((value) => ({ value, label: t(`crm.decline.${value}`) }))} />
      </Form.Item>
      <Form.Item name="words" label={t("crm.decline.words")}>
        <Input maxLength={200} />
      </Form.Item>
    </FormModal>
  );
}
