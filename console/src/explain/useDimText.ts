import { usePractitioners } from "../api/operations";
import { useLanguage } from "../i18n/names";
import { useChairName, useProductName, useSourceName } from "../view/useNames";
import { shortId } from "../view/shortId";
import { useView } from "../view/useView";

const NO_CLINIC = "";

/** The values of a split by the names that people know them by; the code as it is where nobody named it. */
export function useDimText(dim: string): (value: string) => string {
  const { t } = useLanguage();
  const { clinic } = useView();
  const people = usePractitioners().data;
  const product = useProductName();
  const source = useSourceName();
  // Chairs are asked for clinic by clinic: only where they are meant.
  const chair = useChairName(dim === "chair" ? clinic : NO_CLINIC);
  return (value) => {
    if (value === "") return t("explain.unknown");
    switch (dim) {
      case "doctor":
      case "consultant":
        return people?.get(value) ?? t("name.person", { id: shortId(value) });
      case "chair":
        return chair(value) ?? t("name.chair", { name: shortId(value) });
      case "product":
        return product(value);
      case "source":
        return source(value);
      case "method":
        return t(`method.${value}`, { defaultValue: value });
      case "notice":
        return t(`notice.${value}`, { defaultValue: value });
      case "protocol":
        return t(`protocol.${value}`, { defaultValue: value });
      default:
        return value;
    }
  };
}
