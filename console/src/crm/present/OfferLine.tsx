import { CheckCircleFilled } from "@ant-design/icons";
import { Checkbox } from "antd";

import { money } from "../../format/number";
import { useLanguage } from "../../i18n/names";
import { toothName } from "../teeth/teeth";
import type { PlanLine } from "../types";
import { usePrices } from "../usePrices";

type Props = { line: PlanLine; currency: string; isPicked: boolean; onToggle: () => void };

/** One treatment of the offer, to be ticked; what was accepted before only shows so. */
export function OfferLine({ line, currency, isPicked, onToggle }: Props) {
  const { t, locale } = useLanguage();
  const { name } = usePrices();
  const what = (
    <span className="present-what">
      <b>
        {name(line.product_code)}
        {line.quantity > 1 && ` × ${line.quantity}`}
      </b>
      {line.tooth && <span className="muted">{toothName(t, line.tooth)}</span>}
    </span>
  );
  return (
    <li className="present-line" data-testid="present-line">
      {line.is_accepted ? (
        <span className="present-pick">
          <CheckCircleFilled className="crm-tick" aria-hidden />
          {what}
          <span className="present-done">{t("crm.present.already")}</span>
        </span>
      ) : (
        <Checkbox className="present-pick" checked={isPicked} onChange={onToggle}>
          {what}
        </Checkbox>
      )}
      <span className="present-price">
        {line.list_minor > line.offered_minor && <s className="muted">{money(line.list_minor, currency, locale)}</s>}
        <b>{money(line.offered_minor, currency, locale)}</b>
      </span>
    </li>
  );
}
