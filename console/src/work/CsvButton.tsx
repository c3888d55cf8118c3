import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { csvOf, type CsvColumn } from "./csv";

type Props<T> = { columns: readonly CsvColumn<T>[]; rows: readonly T[]; /** The file's name, without its ending. */ name: string };

/** A table's rows as a file for a spreadsheet. */
export function CsvButton<T>({ columns, rows, name }: Props<T>) {
  const { t } = useTranslation();
  const save = () => {
    const address = URL.createObjectURL(new Blob([csvOf(columns, rows)], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${name}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button icon={<DownloadOutlined />} onClick={save} disabled={rows.length === 0} data-testid="csv">
      {t("work.csv")}
    </Button>
  );
}
