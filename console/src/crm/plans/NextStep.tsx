import { useLanguage } from "../../i18n/names";
import type { Order, Plan } from "../types";
import { nextOf } from "./planState";

/** Says what comes next with a plan and whose turn it is. */
export function NextStep({ plan, orders }: { plan: Plan; orders: readonly Order[] }) {
  const { t } = useLanguage();
  const next = nextOf(plan, orders);
  return (
    <p className="crm-next" data-testid="next" data-next={next}>
      {t(`crm.next.${next}`)}
    </p>
  );
}
