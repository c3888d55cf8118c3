import { Button, Result } from "antd";
import { useNavigate } from "react-router";

import { money } from "../../format/number";
import { useLanguage } from "../../i18n/names";
import type { Plan, PlanVersion } from "../types";
import { sumOf } from "../plans/planState";

type Props = { plan: Plan; version: PlanVersion | null; accepted: readonly string[]; back: string };

/** What the patient has just accepted; or, when nothing is open (any more), how it stands. */
export function Thanks({ plan, version, accepted, back }: Props) {
  const { t, locale } = useLanguage();
  const go = useNavigate();
  const lines = (version?.lines ?? []).filter((line) => (accepted.length > 0 ? accepted.includes(line.line_id) : line.is_accepted));
  const isNew = accepted.length > 0;
  const total = money(sumOf(lines).offered, plan.currency, locale);
  const state = isNew ? "thanks" : lines.length > 0 ? "accepted" : "closed";
  return (
    <div className="present present-thanks" data-testid="present-thanks" data-state={state}>
      <Result
        status={state === "closed" ? "info" : "success"}
        title={t(`crm.present.${state}`)}
        subTitle={lines.length > 0 ? t("crm.present.sum", { count: lines.length, total }) : t("crm.present.closed.hint")}
        extra={
          <Button type="primary" size="large" autoFocus onClick={() => void go(back)}>
            {t("crm.present.done")}
          </Button>
        }
      />
    </div>
  );
}
