import { QuestionCircleOutlined } from "@ant-design/icons";
import { Popover } from "antd";

import type { Definition, Tile } from "../api/types";
import { kpiName, useLanguage } from "../i18n/names";
import { partsNamed } from "../i18n/parts";
import { useView } from "../view/useView";
import { comparedWith } from "./comparedWith";

type Props = { definition: Definition; tile: Tile | null; currency: string | null };

// A finger has no hover: the tap that opens would be followed by the leave that closes.
const HAS_HOVER = window.matchMedia("(hover: hover) and (pointer: fine)").matches;

/** What a number means, what its parts are, and what its change is measured against. */
export function TileHelp({ definition, tile, currency }: Props) {
  const { t, language, locale } = useLanguage();
  const name = kpiName(definition, definition.id, language);
  const view = useView();
  const parts = tile ? partsNamed(t, tile, definition, currency, locale) : "";
  const content = (
    <div className="meaning">
      <p>{definition.explanation[language]}</p>
      {parts && <p className="muted small">{parts}</p>}
      {tile?.previous && (
        <p className="muted small">{comparedWith(t, view, definition, currency, locale).hint(tile.previous)}</p>
      )}
    </div>
  );
  return (
    <Popover content={content} title={name} trigger={HAS_HOVER ? ["hover", "focus"] : "click"}>
      <button type="button" className="plain help" aria-label={t("board.what.of", { name })}>
        <QuestionCircleOutlined />
      </button>
    </Popover>
  );
}
