import { Table, type TableColumnsType } from "antd";
import type { SortOrder } from "antd/es/table/interface";
import { useMemo } from "react";

import { useComparison } from "../api/analytics";
import type { Amount, Board, Definition } from "../api/types";
import { headline, plotted } from "../format/number";
import { kpiName, useLanguage } from "../i18n/names";
import { ErrorNotice, Loading } from "../shell/notices";
import { useClinic } from "../view/ChainProvider";
import { useOpened, useView } from "../view/useView";
import { CsvButton } from "../common/CsvButton";
import { ChangeText } from "./ChangeText";
import { ClinicName } from "./ClinicName";
import { periodBefore } from "./comparedWith";
import { standings } from "./rank";

const HEADLINES = ["K35", "K33", "K04", "K17", "K19", "K20", "K21", "K22", "K27", "K39", "K46"];

const CHAIN = "";
const NAME_WIDTH = 118;
const NUMBER_WIDTH = 112;
const NOTHING: Amount = { numerator: null, denominator: null };

type KpiNumber = Amount & { kpi: string; previous: Amount | null };
type Row = { id: string; name: string; currency: string | null; numbers: Map<string, KpiNumber> };

type Props = { board: Board; definitions: Map<string, Definition> };

/** The clinics side by side, the chain on top: each headline number with its change, and who stands out. */
export default function ClinicTable({ board, definitions }: Props) {
  const { t, language } = useLanguage();
  const view = useView();
  const clinicOf = useClinic();
  const query = useComparison(view);
  const [, openKpi] = useOpened("kpi");
  const clinics = useMemo(
    () =>
      (query.data?.items ?? []).map(({ clinic_id: id, numbers }): Row => {
        const clinic = clinicOf(id);
        return { id, name: clinic?.name ?? id, currency: clinic?.currency ?? null, numbers: byKpi(numbers) };
      }),
    [query.data, clinicOf],
  );
  if (query.error) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading />;

  const chain: Row = { id: CHAIN, name: t("view.chain"), currency: view.currency, numbers: byKpi(board.tiles) };
  const shown = HEADLINES.flatMap((id) => definitions.get(id) ?? []);
  const columns: TableColumnsType<Row> = [
    {
      title: t("view.clinic"),
      key: "clinic",
      fixed: "left",
      width: NAME_WIDTH,
      sorter: chainFirst((one, other) => one.name.localeCompare(other.name, "zh-CN", { numeric: true })),
      render: (_, row) => (row.id === CHAIN ? <b>{row.name}</b> : <ClinicName id={row.id} name={row.name} />),
    },
    ...shown.map((definition): TableColumnsType<Row>[number] => {
      const value = (row: Row) => plotted(row.numbers.get(definition.id) ?? NOTHING, definition, row.currency);
      const standing = standings(clinics.map(value), definition.higher_is_better);
      return {
        title: kpiName(definition, definition.id, language),
        key: definition.id,
        align: "right",
        width: NUMBER_WIDTH,
        sortDirections: ["descend", "ascend"],
        sorter: chainFirst((one, other) => (value(one) ?? -Infinity) - (value(other) ?? -Infinity)),
        onCell: (row) => ({ className: `compare-cell compare-${standing[clinics.indexOf(row)] ?? "plain"}` }),
        render: (_, row) => (
          <button type="button" className="plain" onClick={() => openKpi(definition.id, row.id === CHAIN ? {} : { clinic: row.id })}>
            <Figure definition={definition} number={row.numbers.get(definition.id)} currency={row.currency} />
          </button>
        ),
      };
    }),
  ];
  return (
    <>
      <div className="compare-head">
        <p className="muted small">
          {t(view.preset === "all" ? "board.compare.note.all" : "board.compare.note", { label: periodBefore(t, view) })}
        </p>
        <CsvButton
          name={`clinics-${view.from}-${view.to}`}
          rows={[chain, ...clinics]}
          columns={[
            { title: t("view.clinic"), value: ({ name }) => name },
            ...shown.map((definition) => ({
              title: kpiName(definition, definition.id, language),
              value: (row: Row) => plotted(row.numbers.get(definition.id) ?? NOTHING, definition, row.currency),
            })),
          ]}
        />
      </div>
      <Table<Row>
        className="compare"
        data-testid="comparison"
        size="small"
        rowKey="id"
        rowClassName={(row) => (row.id === CHAIN ? "compare-chain" : "")}
        columns={columns}
        dataSource={[chain, ...clinics]}
        pagination={false}
        scroll={{ x: NAME_WIDTH + NUMBER_WIDTH * shown.length }}
        showSorterTooltip={false}
      />
    </>
  );
}

/** A sorter that leaves the chain on top, whichever way the clinics are sorted. */
function chainFirst(sorter: (one: Row, other: Row) => number) {
  return (one: Row, other: Row, order?: SortOrder): number => {
    if (one.id !== CHAIN && other.id !== CHAIN) return sorter(one, other);
    return (one.id === CHAIN) === (order === "descend") ? 1 : -1;
  };
}

function byKpi(numbers: KpiNumber[]): Map<string, KpiNumber> {
  return new Map(numbers.map((number) => [number.kpi, number]));
}

function Figure({ definition, number, currency }: { definition: Definition; number: KpiNumber | undefined; currency: string | null }) {
  const { locale } = useLanguage();
  const view = useView();
  return (
    <>
      <b>{headline(number ?? NOTHING, definition, currency, locale)}</b>
      <small>
        <ChangeText isShort definition={definition} number={number ?? null} currency={currency} view={view} />
      </small>
    </>
  );
}
