import { Flex, Table } from "antd";

import { count, percent } from "../format/number";
import { useLanguage } from "../i18n/names";
import { CsvButton } from "../common/CsvButton";
import { FIELDS, type Field, type Tally } from "./team";

type Props = { rows: Tally[]; head: string; nameOf: (row: Tally) => string; onOpen: (row: Tally) => void; file: string };

/** A row for each person, clinic or protocol; its name opens the tasks behind it. */
export function TeamTable({ rows, head, nameOf, onOpen, file }: Props) {
  const { t, locale } = useLanguage();
  const rate = ({ attempts, reached }: Tally) => percent({ numerator: reached, denominator: attempts }, locale);
  const figure = (row: Tally, field: Field) => {
    const text = count(row[field], locale);
    return field === "overdue" && row.overdue > 0 ? <b className="followup-overdue">{text}</b> : text;
  };
  return (
    <>
      <Table<Tally>
        size="small"
        rowKey={({ key }) => key ?? ""}
        rowClassName={({ key }) => (key === null ? "followup-nobody" : "")}
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: "max-content" }}
        showSorterTooltip={false}
        locale={{ emptyText: t("followup.team.none") }}
        columns={[
          {
            title: head,
            fixed: "left",
            render: (_, row) => (
              <button type="button" className="plain link" data-testid="team-row" onClick={() => onOpen(row)}>
                {nameOf(row)}
              </button>
            ),
          },
          ...FIELDS.map((field) => ({
            title: t(`followup.team.${field}`),
            align: "right" as const,
            sorter: (one: Tally, other: Tally) => one[field] - other[field],
            sortDirections: ["descend" as const, "ascend" as const],
            render: (_: unknown, row: Tally) => figure(row, field),
          })),
          { title: t("followup.team.rate"), align: "right", render: (_, row) => rate(row) },
        ]}
      />
      <Flex justify="end" className="followup-csv">
        <CsvButton
          name={file}
          rows={rows}
          columns={[
            { title: head, value: nameOf },
            ...FIELDS.map((field) => ({ title: t(`followup.team.${field}`), value: (row: Tally) => row[field] })),
            { title: t("followup.team.rate"), value: rate },
          ]}
        />
      </Flex>
    </>
  );
}
