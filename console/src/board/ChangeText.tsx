import { Tooltip } from "antd";

import type { Definition, Tile } from "../api/types";
import { compare } from "../format/change";
import { headline } from "../format/number";
import { useLanguage } from "../i18n/names";

type Props = { definition: Definition; tile: Tile | null; currency: string | null };

/** Against the same number of days before. */
export function ChangeText({ definition, tile, currency }: Props) {
  const { t, locale } = useLanguage();
  const change = tile && compare(tile, tile.previous, definition, locale, t("board.points"));
  if (!tile || !change || !tile.previous) return <span>{t("board.noprevious")}</span>;
  const before = headline(tile.previous, definition, currency, locale);
  return (
    <Tooltip title={`${t("board.previous", { change: change.text })} (${before})`}>
      <span className={`change change-${change.mood}`}>{change.text}</span>
    </Tooltip>
  );
}
