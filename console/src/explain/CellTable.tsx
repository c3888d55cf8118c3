import type { ReactNode } from "react";

import type { Amount, Definition } from "../api/types";
import { headline, quantity } from "../format/number";
import { useLanguage } from "../i18n/names";
import { partNames } from "../i18n/parts";

type Props = {
  rows: [string, Amount][];
  head: string;
  definition: Definition;
  currency: string | null;
  children: (key: string) => ReactNode;
};

/** Amounts by day, clinic or split, to the digit; of a ratio both parts by name. */
export function CellTable({ rows, head, definition, currency, children }: Props) {
  const { t, locale } = useLanguage();
  if (rows.length === 0) return null;
  const { top, of } = partNames(t, definition.id);
  const part = (value: number | null) => quantity(value, definition.unit, currency, locale, false);
  return (
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
  );
}
