import { Tooltip } from "antd";

import type { Tile } from "../api/types";
import { money, shortMoney } from "../format/number";
import { useLanguage } from "../i18n/names";

/** How old the open amount is, as true shares of one bar, with the amounts below. Nothing open is an empty bar. */
export function AgeBar({ ages, currency }: { ages: NonNullable<Tile["ages"]>; currency: string | null }) {
  const { t, locale } = useLanguage();
  return (
    <div className="ages">
      <div className="ages-bar">
        {ages.map(({ band, numerator }, index) => (
          <i key={band} className={`age-${index}`} style={{ flexGrow: Math.max(numerator, 0) }} />
        ))}
      </div>
      <dl>
        {ages.map(({ band, numerator }, index) => (
          <Tooltip key={band} title={t("board.age", { band, amount: money(numerator, currency, locale, true) })}>
            <div>
              <dt>
                <i className={`age-${index}`} />
                {t("board.age.days", { band: band.replace("-", "–") })}
              </dt>
              <dd>{shortMoney(numerator, currency, locale)}</dd>
            </div>
          </Tooltip>
        ))}
      </dl>
    </div>
  );
}
