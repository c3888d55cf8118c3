import { Button, Flex } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import { useLanguage } from "../../i18n/names";
import { useMay } from "../may";
import type { Order, Plan, Visit } from "../types";
import { DeclineModal } from "./DeclineModal";
import { DraftDrawer } from "./DraftDrawer";
import { OrderModal } from "./OrderModal";
import { canRedraft, isOpen, newestOf, ordersOf, quotedOf, toOrder } from "./planState";
import { QuoteModal } from "./QuoteModal";
import { SignModal } from "./SignModal";
import { WithdrawModal } from "./WithdrawModal";

type Opened = "sign" | "quote" | "version" | "decline" | "withdraw" | "order";
type Props = { plan: Plan; orders: readonly Order[]; visit: Visit | null };

/** What this person can do with the plan as it stands; the step that comes next is the filled button. */
export function PlanActions({ plan, orders, visit }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const go = useNavigate();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const newest = newestOf(plan);
  const quoted = quotedOf(plan);
  const isAccepted = quoted?.lines.some((line) => line.is_accepted) ?? false;
  const paid = ordersOf(plan, orders).some((order) => order.paid_minor > order.refunded_minor);
  const button = (name: Opened, isShown: boolean, isNext = false) =>
    isShown && (
      <Button type={isNext ? "primary" : "default"} onClick={() => setOpened(name)} data-testid={`plan-${name}`}>
        {t(`crm.do.${name}`)}
      </Button>
    );
  const mayPresent = may("answer") && isOpen(quoted) && newest.version === quoted?.version;
  return (
    <>
      <Flex gap={8} wrap className="crm-plan-actions">
        {button("sign", may("sign") && newest.status === "drafted", true)}
        {button("quote", may("draft") && newest.status === "signed_off", true)}
        {mayPresent && (
          <Button
            type={isAccepted ? "default" : "primary"}
            onClick={() => void go(`/plans/${plan.case_id}/present`)}
            data-testid="plan-present"
          >
            {t("crm.do.present")}
          </Button>
        )}
        {button("order", may("order") && toOrder(plan, orders).length > 0, true)}
        {button("version", may("draft") && canRedraft(plan))}
        {button("decline", may("answer") && isOpen(quoted))}
        {button("withdraw", may("answer") && isAccepted && !paid)}
      </Flex>
      {opened === "sign" && <SignModal plan={plan} onClose={close} />}
      {opened === "quote" && <QuoteModal plan={plan} onClose={close} />}
      {opened === "decline" && <DeclineModal plan={plan} onClose={close} />}
      {opened === "withdraw" && <WithdrawModal plan={plan} onClose={close} />}
      {opened === "order" && <OrderModal plan={plan} lines={toOrder(plan, orders)} visit={visit} onClose={close} />}
      {opened === "version" && <DraftDrawer patientId={plan.patient_id} clinicId={plan.clinic_id} plan={plan} onClose={close} />}
    </>
  );
}
