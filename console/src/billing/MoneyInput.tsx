import { InputNumber } from "antd";

import { digitsOf } from "../format/number";
import { useLanguage } from "../i18n/names";

type Props = {
  /** In minor units. */
  value?: number | null;
  onChange?: (minor: number | null) => void;
  currency: string;
  max?: number;
  label: string;
  /** Where the drawer's keyboard begins, with the amount selected. */
  isFirst?: boolean;
  id?: string;
  placeholder?: string;
};

/** An amount, typed in the currency's main unit and kept in whole minor ones. */
export function MoneyInput({ value, onChange, currency, max, label, isFirst = false, id, placeholder }: Props) {
  const { locale } = useLanguage();
  const digits = digitsOf(currency);
  const unit = 10 ** digits;
  return (
    <InputNumber
      id={id}
      className="till-money"
      aria-label={label}
      prefix={signOf(currency, locale)}
      value={value === null || value === undefined ? null : value / unit}
      min={0}
      max={max === undefined ? undefined : max / unit}
      precision={digits}
      controls={false}
      inputMode="decimal"
      autoFocus={isFirst}
      placeholder={placeholder}
      onFocus={(event) => event.target.select()}
      onChange={(typed) => onChange?.(typed === null ? null : Math.round(Number(typed) * unit))}
    />
  );
}

function signOf(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}
