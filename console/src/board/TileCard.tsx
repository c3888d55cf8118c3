import { QuestionCircleOutlined } from "@ant-design/icons";
import { Popover } from "antd";

import type { Definition, Tile } from "../api/types";
import { fraction, headline, NONE } from "../format/number";
import { agoText } from "../format/time";
import { kpiName, useLanguage } from "../i18n/names";
import { AgeBar } from "./AgeBar";
import { ChangeText } from "./ChangeText";
import { Sparkline } from "./Sparkline";
import { useFlash } from "./useFlash";

type Props = {
  definition: Definition;
  tile: Tile | null;
  guard: Definition | undefined;
  guardTile: Tile | undefined;
  currency: string | null;
  asOf: string;
  viewKey: string | null;
  isChain: boolean;
  onOpen: () => void;
};

const JUST_NOW = 5_000;
const NOTHING = { numerator: null, denominator: null };

/** One number: what it is, how it went, what it means, how fresh it is. Its figure opens into what makes it up. */
export function TileCard({ definition, tile, guard, guardTile, currency, asOf, viewKey, isChain, onOpen }: Props) {
  const { t, language, locale } = useLanguage();
  const amount = tile ?? NOTHING;
  const value = headline(amount, definition, currency, locale);
  const parts = amount.numerator === null ? "" : fraction(amount, definition, currency, locale);
  const flashes = useFlash(`${value} ${parts}`, viewKey);
  const name = kpiName(definition, definition.id, language);

  return (
    <article className="tile" data-testid={`tile-${definition.id}`}>
      {flashes > 0 && <span key={flashes} className="tile-flash" data-testid={`flash-${definition.id}`} />}
      <header>
        <h3>{name}</h3>
        <Popover
          content={<p className="meaning">{definition.explanation[language]}</p>}
          title={name}
          trigger={["hover", "click"]}
        >
          <button type="button" className="plain tile-what" aria-label={t("board.what")}>
            <QuestionCircleOutlined />
          </button>
        </Popover>
      </header>
      <button type="button" className="plain tile-figure" data-testid={`value-${definition.id}`} onClick={onOpen}>
        <strong>{value}</strong>
        {parts && <span className="tile-parts">{parts}</span>}
      </button>
      <Sparkline definition={definition} trend={tile?.trend ?? []} currency={currency} name={name} />
      {tile?.ages && tile.ages.length > 0 && <AgeBar ages={tile.ages} currency={currency} />}
      <footer>
        {isChain && !definition.is_summable ? (
          <span>{t("board.perclinic")}</span>
        ) : (
          <ChangeText definition={definition} tile={tile} currency={currency} />
        )}
        {tile?.known_until && <Freshness moment={tile.known_until} asOf={asOf} />}
      </footer>
      {guard && (
        <p className="tile-guard">
          {t("board.guard", { name: kpiName(guard, guard.id, language) })}{" "}
          <b>{guardTile ? headline(guardTile, guard, currency, locale) : NONE}</b>
        </p>
      )}
    </article>
  );
}

function Freshness({ moment, asOf }: { moment: string; asOf: string }) {
  const { t, locale } = useLanguage();
  const isNew = Date.parse(asOf) - Date.parse(moment) < JUST_NOW;
  return (
    <span className="tile-fresh" title={moment}>
      {isNew ? t("board.justnow") : t("board.until", { ago: agoText(moment, asOf, locale) })}
    </span>
  );
}
