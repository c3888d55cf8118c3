import { Select } from "antd";
import { useMemo, useState } from "react";

import { useCells } from "../api/analytics";
import type { Amount, Definition, Tile } from "../api/types";
import { dayText } from "../format/time";
import { dimName, useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useClinic } from "../view/ChainProvider";
import { BEGINNING } from "../view/ranges";
import { useInView } from "../view/useInView";
import type { KpiView } from "../view/useKpiView";
import { CellTable } from "./CellTable";
import { DayChart } from "./DayChart";
import { DimValue } from "./DimValue";
import { sumBy } from "./sums";
import { useDimText } from "./useDimText";

type Props = { definition: Definition; view: KpiView; tile: Tile | undefined; onDay: (day: string) => void };

/** Not dimensions of a KPI but ways to see the same cells. `ends`: a balance at each day's end. */
const ENDS = "ends";
const DAY = "day";
const CLINIC = "clinic";

/** The number by day as chart and table, or over all days by clinic or one of its splits. */
export function ByDay({ definition, view, tile, onDay }: Props) {
  const { t, locale } = useLanguage();
  const isBalance = definition.basis === "balance";
  const [by, setBy] = useState(isBalance ? ENDS : DAY);
  const clinicOf = useClinic();
  const { currency } = view;
  const dim = [ENDS, DAY, CLINIC].includes(by) ? "" : by;
  const dimText = useDimText(dim);
  const cells = useCellsInView(definition, view, dim, by === DAY ? view.drawnFrom : view.from);
  const days = useMemo(
    () => (by === ENDS ? (tile?.trend ?? []).map((point): [string, Amount] => [point.date, point]) : sumBy(cells.items, "business_date")),
    [by, tile, cells.items],
  );
  const ways = [...(isBalance ? [ENDS, DAY] : [DAY]), ...(view.clinic === null ? [CLINIC] : []), ...definition.dimensions];
  const names: Record<string, string> = {
    [ENDS]: t("explain.ends"),
    [DAY]: t(isBalance ? "explain.quoted" : "explain.day"),
    [CLINIC]: t("view.clinic"),
  };
  const isByDay = by === ENDS || by === DAY;
  const inRange = isBalance ? days : days.filter(([day]) => day >= view.from);
  const head = names[by] ?? dimName(t, by);
  return (
    <>
      <div className="filter">
        <span className="muted">{t("explain.by")}</span>
        <Select
          size="small"
          data-testid="split"
          value={by}
          onChange={setBy}
          popupMatchSelectWidth={false}
          options={ways.map((value) => ({ value, label: names[value] ?? dimName(t, value) }))}
        />
      </div>
      {cells.error && <ErrorNotice error={cells.error} onRetry={cells.retry} />}
      {cells.isPending && <Loading />}
      {!cells.isPending && cells.items.length === 0 && <Empty>{t("explain.nocells")}</Empty>}
      {isByDay && days.length > 1 && <DayChart days={days} definition={definition} view={view} />}
      {by === ENDS && <p className="muted small chart-note">{t("explain.ends.note")}</p>}
      {isByDay ? (
        <CellTable rows={[...inRange].reverse()} head={head} definition={definition} currency={currency} text={(day) => day} file={`${by}-${view.from}-${view.to}`}>
          {(day) =>
            by === ENDS ? (
              dayText(day, locale, true)
            ) : (
              <button type="button" className="plain link" title={t("explain.showday", { day })} onClick={() => onDay(day)}>
                {dayText(day, locale, true)}
              </button>
            )
          }
        </CellTable>
      ) : (
        <CellTable
          rows={largest(sumBy(cells.items, by === CLINIC ? "clinic_id" : "dim_value"))}
          head={head}
          definition={definition}
          currency={currency}
          text={(value) => (by === CLINIC ? (clinicOf(value)?.name ?? value) : dimText(value))}
          file={`${by}-${view.from}-${view.to}`}
        >
          {(value) => (by === CLINIC ? clinicOf(value)?.name : <DimValue dim={dim} value={value} />)}
        </CellTable>
      )}
    </>
  );
}

/** The cells of the view; of a balance since the beginning. */
function useCellsInView(definition: Definition, view: KpiView, dim: string, from: string) {
  const { clinic, to, knownAt } = view;
  const isIn = useInView(clinic);
  const first = definition.basis === "balance" ? BEGINNING : from;
  const query = useCells({ kpi: definition.id, clinic, from: first, to, dim, knownAt });
  const items = useMemo(
    () => query.data?.items.filter((cell) => cell.dim === dim && isIn(cell.clinic_id)) ?? [],
    [query.data, dim, isIn],
  );
  return { items, error: query.error, isPending: query.isPending, retry: () => void query.refetch() };
}

function largest(rows: [string, Amount][]): [string, Amount][] {
  const size = ({ numerator, denominator }: Amount) => denominator ?? numerator ?? 0;
  return rows.sort(([, one], [, other]) => size(other) - size(one));
}
