import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { ErrorNotice } from "../shell/notices";
import { csvOf, type CsvColumn } from "./csv";

type Props<T> = {
  columns: readonly CsvColumn<T>[];
  /** As they are shown; or, of a list that is shown page by page, what gets all of them. */
  rows: readonly T[] | (() => Promise<readonly T[]>);
  /** The file's name, without its ending. */
  name: string;
};

/** A table's rows as a file for a spreadsheet. */
export function CsvButton<T>({ columns, rows, name }: Props<T>) {
  const { t } = useTranslation();
  const [isGetting, setGetting] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const get = () => {
    if (typeof rows !== "function") return save(rows);
    setGetting(true);
    setError(null);
    rows()
      .then(save, setError)
      .finally(() => setGetting(false));
  };
  const save = (all: readonly T[]) => {
    const address = URL.createObjectURL(new Blob([csvOf(columns, all)], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${name}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={get} loading={isGetting} disabled={typeof rows !== "function" && rows.length === 0} data-testid="csv">
        {t("common.csv")}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}
