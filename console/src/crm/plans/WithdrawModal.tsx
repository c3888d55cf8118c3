import { Checkbox, Form, Input } from "antd";

import { money } from "../../format/number";
import { useLanguage } from "../../i18n/names";
import { useCommand } from "../../common/useCommand";
import type { Plan } from "../types";
import { usePrices } from "../usePrices";
import { FormModal } from "./FormModal";
import { quotedOf } from "./planState";

type Typed = { line_ids: string[]; reason: string };

/** The patient takes an acceptance back, of some lines or of all; unpaid orders of them are cancelled by the service. */
export function WithdrawModal({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t, locale } = useLanguage();
  const { name } = usePrices();
  const { tell, error, isPending, isWaiting } = useCommand(onClose);
  const accepted = (quotedOf(plan)?.lines ?? []).filter((line) => line.is_accepted);
  const options = accepted.map((line) => ({
    value: line.line_id,
    label: [name(line.product_code), line.tooth, money(line.offered_minor, plan.currency, locale)].filter(Boolean).join(" · "),
  }));
  return (
    <FormModal<Typed>
      title={t("crm.withdraw.title")}
      okText={t("crm.do.withdraw")}
      error={error}
      isPending={isPending}
      isWaiting={isWaiting}
      initialValues={{ line_ids: accepted.map((line) => line.line_id) }}
      onSend={({ line_ids, reason }) =>
        tell({ service: "crm", path: `/plans/${plan.case_id}/withdraw-acceptance`, body: { line_ids, reason: reason.trim() } })
      }
      onClose={onClose}
    >
      <p className="muted">{t("crm.withdraw.lead")}</p>
      <Form.Item name="line_ids" label={t("crm.withdraw.lines")} rules={[{ type: "array", min: 1, message: t("crm.line.needed") }]}>
        <Checkbox.Group className="crm-reasons" options={options} />
      </Form.Item>
      <Form.Item name="reason" label={t("crm.reason")} rules={[{ required: true, whitespace: true, message: t("crm.reason.needed") }]}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
    </FormModal>
  );
}
