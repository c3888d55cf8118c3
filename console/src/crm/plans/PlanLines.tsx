import { CheckCircleFilled } from "@ant-design/icons";
import { Table } from "antd";

import { money, percent } from "../../format/number";
import { useLanguage } from "../../i18n/names";
import { toothName } from "../teeth/teeth";
import type { Plan, PlanLine } from "../types";
import { usePrices } from "../usePrices";
import { discountOf } from "./planState";

/** The lines of a version: what, where, how often, at which price; a tick at what the patient accepted. */
export function PlanLines({ plan, lines }: { plan: Plan; lines: readonly PlanLine[] }) {
  const { t, locale } = useLanguage();
  const { name } = usePrices();
  return (
    <Table<PlanLine>
      size="small"
      rowKey="line_id"
      pagination={false}
      dataSource={[...lines]}
      scroll={{ x: "max-content" }}
      columns={[
        {
          key: "what",
          title: t("crm.product"),
          render: (_, line) => (
            <>
              {name(line.product_code)}
              {line.quantity > 1 && ` × ${line.quantity}`}{" "}
              {line.is_accepted && <CheckCircleFilled className="crm-tick" role="img" aria-label={t("value.status.accepted")} />}
            </>
          ),
        },
        { key: "tooth", title: t("crm.tooth"), render: (_, line) => line.tooth && <span title={toothName(t, line.tooth)}>{line.tooth}</span> },
        {
          key: "price",
          title: t("crm.price"),
          align: "end",
          render: (_, line) => {
            const rate = discountOf({ offered: line.offered_minor, list: line.list_minor });
            return (
              <>
                {money(line.offered_minor, plan.currency, locale)}
                {rate > 0 && (
                  <div className="muted small">
                    <s>{money(line.list_minor, plan.currency, locale)}</s> −{percent({ numerator: rate * 1000, denominator: 1000 }, locale)}
                  </div>
                )}
              </>
            );
          },
        },
      ]}
    />
  );
}
