import { PlusOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { useState } from "react";

import { useLanguage } from "../../i18n/names";
import type { Patient } from "../../patients/types";
import { Empty } from "../../shell/notices";
import { useView } from "../../view/useView";
import { useMay } from "../may";
import type { Order, Plan, Visit } from "../types";
import { DraftDrawer } from "./DraftDrawer";
import { PlanCard } from "./PlanCard";
import { PlansCsv } from "./PlansCsv";
import { nextOf } from "./planState";

type Props = { patient: Patient; plans: readonly Plan[]; orders: readonly Order[]; visit: Visit | null };

const LAST = new Set(["done", "over"]);

/** The patient's treatment plans, those with something left to do first. */
export function PlanList({ patient, plans, orders, visit }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const { scope } = useView();
  const [isDrafting, setDrafting] = useState(false);
  const rank = (plan: Plan) => Number(LAST.has(nextOf(plan, orders)));
  const sorted = [...plans].sort((one, other) => rank(one) - rank(other) || other.case_id.localeCompare(one.case_id));
  return (
    <section className="card" data-testid="plans">
      <header className="card-head">
        <h2>{t("crm.plans")}</h2>
        <Flex gap={8} wrap justify="flex-end">
          {sorted.length > 0 && <PlansCsv plans={sorted} name={patient.name} />}
          {may("draft") && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setDrafting(true)} data-testid="draft">
              {t("crm.draft")}
            </Button>
          )}
        </Flex>
      </header>
      {sorted.length === 0 && <Empty>{t("crm.plans.none")}</Empty>}
      {sorted.map((plan) => (
        <PlanCard key={plan.case_id} plan={plan} orders={orders} visit={visit} />
      ))}
      {isDrafting && (
        <DraftDrawer patientId={patient.canonical_id} clinicId={visit?.clinic_id ?? scope?.clinic_id ?? patient.clinic_id} plan={null} onClose={() => setDrafting(false)} />
      )}
    </section>
  );
}
