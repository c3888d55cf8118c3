import { ArrowRightOutlined } from "@ant-design/icons";

import type { Amount } from "../api/types";
import { fraction, headline, NONE } from "../format/number";
import { dayText } from "../format/time";
import { kpiName, useLanguage } from "../i18n/names";
import { isSame, type OldDay } from "./useOldDays";
import type { Before } from "./useRefund";

type Props = { days: OldDay[]; before: Before | null; currency: string };

/** Each number of each day before the refund and now. */
export function WatchTable({ days, before, currency }: Props) {
  return (
    <ul className="watch" data-testid="watch">
      {days.map((day) => (
        <WatchRow key={day.key} day={day} before={before?.get(day.key) ?? null} currency={currency} />
      ))}
    </ul>
  );
}

function WatchRow({ day, before, currency }: { day: OldDay; before: Amount | null; currency: string }) {
  const { t, language, locale } = useLanguage();
  const { definition, now } = day;
  const write = (amount: Amount) => (definition ? headline(amount, definition, currency, locale) : NONE);
  const parts = (amount: Amount) => (definition ? fraction(amount, definition, currency, locale) : "");
  const hasMoved = before !== null && now !== undefined && !isSame(now, before);
  return (
    <li className="watch-row" data-testid={`watch-${day.key}`} data-moved={hasMoved || undefined}>
      <span className="watch-what">
        <b>
          {kpiName(definition, day.kpi, language)} · {dayText(day.day, locale)}
        </b>{" "}
        {day.isClosed && <span className="tag tag-warm">{t("sandbox.closedday")}</span>}
        <span className="muted small">{t(`sandbox.row.${day.key}`)}</span>
      </span>
      {before !== null && (
        <span className="watch-value">
          <small>{t("sandbox.before")}</small>
          <strong>{write(before)}</strong>
          <small>{parts(before)}</small>
        </span>
      )}
      {before !== null && <ArrowRightOutlined className="watch-arrow" />}
      <span className="watch-value watch-now">
        <small>{t("sandbox.after")}</small>
        <strong key={now ? write(now) : ""}>{now ? write(now) : "…"}</strong>
        <small>{before !== null && !hasMoved ? t("sandbox.unchanged") : now && parts(now)}</small>
      </span>
    </li>
  );
}
