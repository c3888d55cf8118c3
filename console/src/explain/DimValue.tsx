import { usePractitioners } from "../api/operations";
import { useLanguage } from "../i18n/names";
import { useChairName, useProductName, useSourceName } from "../view/useNames";
import { shortId } from "../view/shortId";
import { useView } from "../view/useView";

/** The value of a split, by the name that people know it by; the code as it is where nobody named it. */
export function DimValue({ dim, value }: { dim: string; value: string }) {
  const { t } = useLanguage();
  if (value === "") return <span className="muted">{t("explain.unknown")}</span>;
  switch (dim) {
    case "doctor":
    case "consultant":
      return <Person id={value} />;
    case "chair":
      return <Chair id={value} />;
    case "product":
      return <Product code={value} />;
    case "source":
      return <Source path={value} />;
    case "method":
      return <>{t(`method.${value}`, { defaultValue: value })}</>;
    case "notice":
      return <>{t(`notice.${value}`, { defaultValue: value })}</>;
    case "protocol":
      return <>{t(`protocol.${value}`, { defaultValue: value })}</>;
    default:
      return <>{value}</>;
  }
}

function Person({ id }: { id: string }) {
  const { t } = useLanguage();
  return <>{usePractitioners().data?.get(id) ?? t("name.person", { id: shortId(id) })}</>;
}

function Chair({ id }: { id: string }) {
  const { t } = useLanguage();
  return <>{useChairName(useView().clinic)(id) ?? t("name.chair", { name: shortId(id) })}</>;
}

function Product({ code }: { code: string }) {
  return <>{useProductName()(code)}</>;
}

function Source({ path }: { path: string }) {
  return <>{useSourceName()(path)}</>;
}
