import { Form, Select } from "antd";

import { useLanguage } from "../../i18n/names";
import { useSession } from "../../session/session";
import { useCommand } from "../../common/useCommand";
import type { Plan } from "../types";
import { useStaff } from "../useStaff";
import { FormModal } from "./FormModal";
import { PlanLines } from "./PlanLines";
import { newestOf } from "./planState";

type Typed = { practitioner_id: string };

/** A doctor answers for the newest version: the one who is signed in, else one who is chosen. */
export function SignModal({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useLanguage();
  const { claims } = useSession();
  const staff = useStaff();
  const { tell, error, isPending, isWaiting } = useCommand(onClose);
  const doctors = staff.at(plan.clinic_id, "doctor");
  const own = doctors.find(({ value }) => value === claims.practitioner);
  const initial = own?.value ?? (doctors.length === 1 ? doctors[0]?.value : undefined);
  if (!staff.isKnown) return null;
  return (
    <FormModal<Typed>
      title={t("crm.sign.title")}
      okText={t("crm.do.sign")}
      error={error}
      isPending={isPending}
      isWaiting={isWaiting}
      initialValues={{ practitioner_id: initial }}
      onSend={(body) => tell({ service: "crm", path: `/plans/${plan.case_id}/sign-off`, body })}
      onClose={onClose}
      isOnlyAsked={own !== undefined}
    >
      <p className="muted">{t("crm.sign.lead")}</p>
      <PlanLines plan={plan} lines={newestOf(plan).lines} />
      <Form.Item name="practitioner_id" label={t("crm.doctor")} rules={[{ required: true, message: t("crm.doctor.needed") }]} className="crm-field">
        <Select autoFocus disabled={own !== undefined} options={own ? [own] : doctors} />
      </Form.Item>
    </FormModal>
  );
}
