import { useMemo } from "react";

import type { Amount, Definition } from "../api/types";
import { LazyChart } from "../charts/LazyChart";
import { daysOption } from "../charts/options";
import { headline, plotted } from "../format/number";
import { dayIn, dayText } from "../format/time";
import { kpiName, useLanguage } from "../i18n/names";
import { partsText } from "../i18n/parts";
import { useChain } from "../view/ChainProvider";
import { openFrom } from "../view/openDays";
import type { KpiView } from "../view/useKpiView";

type Props = { days: [string, Amount][]; definition: Definition; view: KpiView };

/** The number day by day. Days that are not full yet are dashed; days around a single one are pale. */
export function DayChart({ days, definition, view }: Props) {
  const { t, language, locale } = useLanguage();
  const { asOf } = useChain();
  const { currency, knownAt, zone, from } = view;
  const open = openFrom(definition, dayIn(knownAt ?? asOf, zone));
  const option = useMemo(() => {
    const points = days.map(([day, amount]) => ({
      label: dayText(day, locale),
      value: plotted(amount, definition, currency),
      text: [headline(amount, definition, currency, locale), partsText(t, amount, definition, currency, locale)].join("  "),
      isOpen: open !== null && day >= open,
      isContext: day < from,
    }));
    const format = new Intl.NumberFormat(locale, { notation: "compact", style: definition.is_ratio ? "percent" : "decimal" });
    const isLine = definition.is_ratio || definition.basis === "balance";
    return daysOption(points, { isLine, isRatio: definition.is_ratio }, (value) => format.format(value));
  }, [days, definition, currency, locale, t, open, from]);
  const isOpen = open !== null && days.some(([day]) => day >= open);
  return (
    <>
      <LazyChart option={option} height={210} label={kpiName(definition, definition.id, language)} />
      {isOpen && <p className="muted small chart-note">{t(definition.basis === "cohort" ? "explain.dashed.cohort" : "explain.dashed")}</p>}
    </>
  );
}
