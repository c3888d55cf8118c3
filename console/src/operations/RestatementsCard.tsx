import { useMemo } from "react";
import { Link } from "react-router";

import { LazyChart } from "../charts/LazyChart";
import { daysOption } from "../charts/options";
import { dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import type { Numbers } from "./types";

const HEIGHT = 132;

/** How many numbers of closed days were restated, day by day. */
export function RestatementsCard({ numbers }: { numbers: Numbers | undefined }) {
  const { t, locale } = useLanguage();
  const days = numbers?.restatements;
  const sum = days?.reduce((all, { count }) => all + count, 0) ?? 0;
  // Drawn anew only when something has changed, or it would start over with each answer.
  const drawn = JSON.stringify(days ?? []);
  const option = useMemo(() => {
    const points = (JSON.parse(drawn) as Numbers["restatements"]).map(({ date, count }) => ({
      label: dayText(date, locale),
      value: count,
      text: count.toLocaleString(locale),
      isOpen: false,
      isContext: false,
    }));
    const { yAxis, ...option } = daysOption(points, { isLine: false, isRatio: false }, (value) => value.toLocaleString(locale));
    // They come in whole numbers only.
    return { ...option, yAxis: { ...(yAxis as object), minInterval: 1 } };
  }, [drawn, locale]);
  const said = t("operations.restatements.sum", { count: sum.toLocaleString(locale) as never });
  return (
    <section className="card ops-card" data-testid="restatements">
      <header className="card-head">
        <h2>{t("operations.restatements")}</h2>
        <Link className="small" to="/restatements">
          {t("operations.restatements.all")}
        </Link>
      </header>
      <p className="muted small">{days && (sum > 0 ? said : t("operations.restatements.none"))}</p>
      {sum > 0 && <LazyChart option={option} height={HEIGHT} label={said} />}
    </section>
  );
}
