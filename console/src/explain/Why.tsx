import { Select, Table } from "antd";
import { useMemo, useState } from "react";

import type { Amount, Definition } from "../api/types";
import { headline } from "../format/number";
import { addDays, daysBetween, spanText } from "../format/time";
import { dimName, useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useClinic } from "../view/ChainProvider";
import type { KpiView } from "../view/useKpiView";
import { CsvButton } from "../common/CsvButton";
import { Corrections } from "./Corrections";
import { effectsOf, type Effect } from "./effects";
import { effectText } from "./effectText";
import { useDimText } from "./useDimText";
import { CLINIC, useParts } from "./useParts";

type Props = { definition: Definition; view: KpiView; onEvent: (id: string) => void };

/** What moved the number since the span before: by clinic or by one of its splits; and what of it is a correction. */
export function Why({ definition, view, onEvent }: Props) {
  const { t, locale } = useLanguage();
  const clinicOf = useClinic();
  const span = useMemo(() => (view.day === null ? view : { ...view, from: view.day, to: view.day }), [view]);
  const ways = [...(view.clinic === null ? [CLINIC] : []), ...definition.dimensions];
  const [by, setBy] = useState(ways[0] ?? "");
  const dimText = useDimText(by);
  const query = useParts({ definition, by }, span);
  const effects = useMemo(() => effectsOf(query.data ?? [], definition.is_ratio), [query.data, definition]);
  const days = daysBetween(span.from, span.to) + 1;
  const former = spanText(addDays(span.from, -days), addDays(span.from, -1), locale);

  const write = (amount: Amount | null) => (amount === null ? "" : headline(amount, definition, view.currency, locale));
  const wayName = (way: string) => (way === CLINIC ? t("view.clinic") : dimName(t, way));
  const columns: { title: string; value: (row: Effect) => string }[] = [
    { title: wayName(by), value: ({ key }) => (by === CLINIC ? (clinicOf(key)?.name ?? key) : dimText(key)) },
    { title: t("explain.why.before"), value: ({ before }) => write(before) },
    { title: t("explain.why.now"), value: ({ now }) => write(now) },
    { title: t("explain.why.effect"), value: ({ effect }) => effectText(effect, definition, view.currency, locale, t("board.points")) },
  ];
  return (
    <>
      <div className="filter">
        <span className="muted">{t("explain.by")}</span>
        <Select
          size="small"
          data-testid="why-by"
          aria-label={t("explain.by")}
          value={by}
          onChange={setBy}
          popupMatchSelectWidth={false}
          options={ways.map((value) => ({ value, label: wayName(value) }))}
        />
        <CsvButton name={`${definition.id}-${by}-${span.from}-${span.to}`} rows={effects} columns={columns} />
      </div>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data && effects.length === 0 && <Empty>{t("explain.why.none")}</Empty>}
      {effects.length > 0 && (
        <>
          <Table<Effect>
            size="small"
            rowKey="key"
            data-testid="effects"
            dataSource={effects}
            pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
            columns={columns.map(({ title, value }, index) => ({ title, align: index === 0 ? "left" : "right", render: (_, row) => value(row) }))}
          />
          <p className="muted small chart-note">{t(definition.is_ratio ? "explain.why.ratio" : "explain.why.sum", { span: former })}</p>
        </>
      )}
      <Corrections definition={definition} view={span} onEvent={onEvent} />
    </>
  );
}
