import { Button } from "antd";
import { useState, type HTMLAttributes, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** `from`: shown where the screen is at least a tablet's or a desk's; everywhere if left out. */
export type ShortColumn<T> = { key: string; title: ReactNode; render: (row: T) => ReactNode; isNumber?: true; width?: number; from?: "tablet" | "desk" };
type Props<T> = {
  columns: readonly ShortColumn<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** Shown at first, and again with each click on "more". */
  page: number;
  empty: ReactNode;
  onRow?: (row: T) => HTMLAttributes<HTMLTableRowElement>;
};

/** What is to be worked off from the top. Ant Design's table also filters, sorts, and pages, which is half a first page's weight. */
export function ShortTable<T>({ columns, rows, keyOf, page, empty, onRow }: Props<T>) {
  const { t } = useTranslation();
  const [shown, show] = useState(page);
  const more = Math.min(page, rows.length - shown);
  return (
    <>
      <table className="short-table">
        <thead>
          <tr>
            {columns.map(({ key, title, isNumber, width, from }) => (
              <th key={key} scope="col" data-number={isNumber} data-from={from} {...(width === undefined ? {} : { width })}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={keyOf(row)} data-row-key={keyOf(row)} {...onRow?.(row)}>
              {columns.map(({ key, render, isNumber, from }) => (
                <td key={key} data-number={isNumber} data-from={from}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <div className="short-table-empty">{empty}</div>}
      {more > 0 && (
        <Button type="text" block onClick={() => show(shown + page)} data-testid="show-more">
          {t("common.more", { count: more })}
        </Button>
      )}
    </>
  );
}
