import { Collapse, Flex } from "antd";

import { money } from "../../format/number";
import { dayText } from "../../format/time";
import { useLanguage } from "../../i18n/names";
import { useClinic } from "../../view/ChainProvider";
import { StateTag } from "../StateTag";
import type { Order, Plan, PlanVersion, Visit } from "../types";
import { useStaff } from "../useStaff";
import { declineText } from "./declineReasons";
import { NextStep } from "./NextStep";
import { OrderState } from "./OrderState";
import { PlanActions } from "./PlanActions";
import { PlanLines } from "./PlanLines";
import { newestOf, ordersOf, sumOf } from "./planState";

type Props = { plan: Plan; orders: readonly Order[]; visit: Visit | null };

/** One plan: what comes next, its newest version, what can be done with it, its orders, and its earlier versions. */
export function PlanCard({ plan, orders, visit }: Props) {
  const { t } = useLanguage();
  const newest = newestOf(plan);
  const earlier = plan.versions.slice(0, -1).reverse();
  return (
    <article className="crm-plan" data-testid="plan" data-status={newest.status}>
      <NextStep plan={plan} orders={orders} />
      <VersionHead plan={plan} version={newest} />
      <PlanLines plan={plan} lines={newest.lines} />
      <PlanActions plan={plan} orders={orders} visit={visit} />
      {ordersOf(plan, orders).map((order) => (
        <OrderState key={order.order_id} order={order} />
      ))}
      {earlier.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: "earlier",
              label: t("crm.versions.earlier", { count: earlier.length }),
              children: earlier.map((version) => (
                <div key={version.version}>
                  <VersionHead plan={plan} version={version} />
                  <PlanLines plan={plan} lines={version.lines} />
                </div>
              )),
            },
          ]}
        />
      )}
    </article>
  );
}

function VersionHead({ plan, version }: { plan: Plan; version: PlanVersion }) {
  const { t, locale } = useLanguage();
  const clinic = useClinic()(plan.clinic_id);
  const staff = useStaff();
  const facts = [
    clinic?.name,
    version.signed_by && t("crm.signedby", { name: staff.name(version.signed_by) }),
    version.presented_by && t("crm.presentedby", { name: staff.name(version.presented_by) }),
    version.quoted_on && t("crm.quotedon", { day: dayText(version.quoted_on, locale) }),
    version.valid_until && t("crm.validuntil", { day: dayText(version.valid_until, locale) }),
    version.decline_reason && declineText(t, version.decline_reason),
  ].filter(Boolean);
  return (
    <div className="crm-version">
      <Flex gap={8} align="center">
        <b>{t("crm.version", { version: version.version })}</b>
        <StateTag status={version.status} />
        <b className="entry-amount">{money(sumOf(version.lines).offered, plan.currency, locale)}</b>
      </Flex>
      <div className="muted small">{facts.join(" · ")}</div>
    </div>
  );
}
