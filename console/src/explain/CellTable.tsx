import type { ReactNode } from "react";

import type { Amount, Definition } from "../api/types";
import { headline, plotted, quantity } from "../format/number";
import { useLanguage } from "../i18n/names";
import { partNames } from "../i18n/parts";
import { CsvButton } from "../common/CsvButton";

type Row = [string, Amount];
type Props = {
  rows: Row[];
  head: string;
  definition: Definition;
  currency: string | null;
  /** What a row is about, in a file. */
  text: (key: string) => string;
  file: string;
  children: (key: string) => ReactNode;
};

/** Amounts by day, clinic or split, to the digit; of a ratio both parts by name. */
export function CellTable({ rows, head, definition, currency, text, file, children }: Props) {
  const { t, locale } = useLanguage();
  if (rows.length === 0) return null;
  const { top, of } = partNames(t, definition.id);
  const inMain = (value: number | null) => plotted({ numerator: value, denominator: null }, { ...definition, is_ratio: false }, currency);
  const part = (value: number | null) => quantity(value, definition.unit, currency, locale, false);
  const figures = {
    top: { title: top, value: ([, { numerator }]: Row) => inMain(numerator) },
    of: { title: of, value: ([, { denominator }]: Row) => inMain(denominator) },
    value: { title: t("explain.value"), value: ([, amount]: Row) => plotted(amount, definition, currency) },
  };
  return (
    <>
      <table className="table" data-testid="cells">
        <thead>
          <tr>
            <th>{head}</th>
            {definition.is_ratio && <th className="number">{top}</th>}
            {definition.is_ratio && <th className="number">{of}</th>}
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
      <div className="csv-below">
        <CsvButton
          name={`${definition.id}-${file}`}
          rows={rows}
          columns={[{ title: head, value: ([key]) => text(key) }, ...(definition.is_ratio ? [figures.top, figures.of] : []), figures.value]}
        />
      </div>
    </>
  );
}
