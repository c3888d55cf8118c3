import { Tooltip } from "antd";

import type { Amount, Definition } from "../api/types";
import { compare } from "../format/change";
import { useLanguage } from "../i18n/names";
import type { View } from "../view/useView";
import { comparedWith } from "./comparedWith";

type Props = {
  definition: Definition;
  number: (Amount & { previous: Amount | null }) | null;
  currency: string | null;
  view: View;
  isShort?: boolean;
};

/** How far the number moved, and against what. `isShort`: where the words stand elsewhere already. */
export function ChangeText({ definition, number, currency, view, isShort = false }: Props) {
  const { t, locale } = useLanguage();
  const change = number && compare(number, number.previous, definition, locale, t("board.points"));
  if (!number?.previous || !change) {
    return isShort || view.preset === "all" ? <span /> : <span>{t("board.noprevious")}</span>;
  }
  const { label, hint } = comparedWith(t, view, definition, currency, locale);
  return (
    <Tooltip title={hint(number.previous)}>
      <span className="change">
        <b className={`change-${change.mood}`}>{change.text}</b>
        {!isShort && ` ${label}`}
      </span>
    </Tooltip>
  );
}
