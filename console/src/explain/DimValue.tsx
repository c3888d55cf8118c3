import { usePractitioners } from "../api/operations";
import { useLanguage } from "../i18n/names";

/** The value of a split: a person's name, a payment method's, or the code as it is. */
export function DimValue({ dim, value }: { dim: string; value: string }) {
  const { t } = useLanguage();
  const people = usePractitioners().data;
  if (value === "") return <span className="muted">{t("explain.unknown")}</span>;
  if (dim === "doctor" || dim === "consultant") return <>{people?.get(value) ?? value.slice(0, 8)}</>;
  if (dim === "method") return <>{t(`method.${value}`, { defaultValue: value })}</>;
  return <>{dim === "chair" ? value.slice(0, 8) : value}</>;
}
