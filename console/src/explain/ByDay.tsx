import { Select } from "antd";
import { useMemo, useState } from "react";

import { useCells } from "../api/analytics";
import type { Amount, Definition } from "../api/types";
import { LazyChart } from "../charts/LazyChart";
import { daysOption } from "../charts/options";
import { fraction, headline, plotted, quantity } from "../format/number";
import { dayText } from "../format/time";
import { dimName, kpiName, useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useView } from "../view/useView";
import { DimValue } from "./DimValue";
import { sumBy } from "./sums";

type Props = { definition: Definition; currency: string | null; onDay: (day: string) => void };

/** The number's cells: a day each as chart and table, or over all days by one of its splits. */
export function ByDay({ definition, currency, onDay }: Props) {
  const { t, language, locale } = useLanguage();
  const [dim, setDim] = useState("");
  const view = useView();
  const query = useCells({ kpi: definition.id, clinic: view.clinic, from: view.from, to: view.to, dim, knownAt: view.knownAt });
  const items = query.data?.items.filter((cell) => cell.dim === dim);
  const days = useMemo(() => (dim === "" ? sumBy(items ?? [], "business_date") : []), [items, dim]);
  const option = useMemo(() => {
    const points = days.map(([day, amount]) => ({
      label: dayText(day, locale),
      value: plotted(amount, definition, currency),
      text: [headline(amount, definition, currency, locale), fraction(amount, definition, currency, locale)].join("  "),
    }));
    const format = new Intl.NumberFormat(locale, { notation: "compact", style: definition.is_ratio ? "percent" : "decimal" });
    return daysOption(points, definition.is_ratio, (value) => format.format(value));
  }, [days, definition, currency, locale]);

  return (
    <>
      <div className="filter">
        <span className="muted">{t("explain.by")}</span>
        <Select
          size="small"
          value={dim}
          onChange={setDim}
          popupMatchSelectWidth={false}
          options={["", ...definition.dimensions].map((one) => ({
            value: one,
            label: one === "" ? t("explain.day") : dimName(t, one),
          }))}
        />
      </div>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {items?.length === 0 && <Empty>{t("explain.nocells")}</Empty>}
      {days.length > 0 && <LazyChart option={option} height={210} label={kpiName(definition, definition.id, language)} />}
      {dim === "" ? (
        <CellTable rows={[...days].reverse()} head={t("explain.day")} definition={definition} currency={currency}>
          {(day) => (
            <button type="button" className="plain link" title={t("explain.showday", { day })} onClick={() => onDay(day)}>
              {dayText(day, locale, true)}
            </button>
          )}
        </CellTable>
      ) : (
        <CellTable rows={largest(sumBy(items ?? [], "dim_value"))} head={dimName(t, dim)} definition={definition} currency={currency}>
          {(value) => <DimValue dim={dim} value={value} />}
        </CellTable>
      )}
    </>
  );
}

function largest(rows: [string, Amount][]): [string, Amount][] {
  const size = ({ numerator, denominator }: Amount) => denominator ?? numerator ?? 0;
  return rows.sort(([, one], [, other]) => size(other) - size(one));
}

type TableProps = {
  rows: [string, Amount][];
  head: string;
  definition: Definition;
  currency: string | null;
  children: (key: string) => React.ReactNode;
};

function CellTable({ rows, head, definition, currency, children }: TableProps) {
  const { t, locale } = useLanguage();
  if (rows.length === 0) return null;
  const part = (value: number | null) => quantity(value, definition.unit, currency, locale, false);
  return (
    <table className="table" data-testid="cells">
      <thead>
        <tr>
          <th>{head}</th>
          {definition.is_ratio && <th className="number">{t("explain.numerator")}</th>}
          {definition.is_ratio && <th className="number">{t("explain.denominator")}</th>}
          <th className="number">{t("explain.value")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, amount]) => (
          <tr key={key}>
            <td>{children(key)}</td>
            {definition.is_ratio && <td className="number">{part(amount.numerator)}</td>}
            {definition.is_ratio && <td className="number">{part(amount.denominator)}</td>}
            <td className="number">
              <b>{definition.is_ratio ? headline(amount, definition, currency, locale) : part(amount.numerator)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
