import { money } from "../format/number";
import { useLanguage } from "../i18n/names";

/** Amounts of one currency, as the reader's language writes them. */
export function useMoney(currency: string): (minor: number) => string {
  const { locale } = useLanguage();
  return (minor) => money(minor, currency, locale);
}
