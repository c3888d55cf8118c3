import { Tooltip } from "antd";

import type { Tile } from "../api/types";
import { money } from "../format/number";
import { useLanguage } from "../i18n/names";

/** How old the open amount is, as shares of one bar. */
export function AgeBar({ ages, currency }: { ages: NonNullable<Tile["ages"]>; currency: string | null }) {
  const { t, locale } = useLanguage();
  return (
    <div className="ages">
      {ages.map(({ band, numerator }, index) => (
        <Tooltip key={band} title={t("board.age", { band, amount: money(numerator, currency, locale, true) })}>
          <span className={`age age-${index}`} style={{ flexGrow: Math.max(numerator, 0) }}>
            <i />
            {band}
          </span>
        </Tooltip>
      ))}
    </div>
  );
}
