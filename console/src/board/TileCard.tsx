import type { ReactNode } from "react";

import type { Definition, Tile } from "../api/types";
import { headline, NONE } from "../format/number";
import { agoText } from "../format/time";
import { kpiName, useLanguage } from "../i18n/names";
import { partsNamed, partsText } from "../i18n/parts";
import type { useView } from "../view/useView";
import { AgeBar } from "./AgeBar";
import { ChangeText } from "./ChangeText";
import { Ripening } from "./Ripening";
import { Sparkline } from "./Sparkline";
import { TileHelp } from "./TileHelp";
import { useFlash } from "./useFlash";

type Props = {
  definition: Definition;
  tile: Tile | null;
  guard: Definition | undefined;
  guardTile: Tile | undefined;
  view: ReturnType<typeof useView>;
  asOf: string;
  today: string;
  viewKey: string | null;
  onOpen: (kpi: string) => void;
  /** Where there is room: what moved it, and a taller line. */
  why?: ReactNode;
  sparkHeight?: number;
};


const JUST_NOW = 5_000;
const NOTHING = { numerator: null, denominator: null };

/** One number: what it is, how it went, what it means, how fresh it is. Its figure opens into what makes it up. */
export function TileCard({ definition, tile, guard, guardTile, view, asOf, today, viewKey, onOpen, why, sparkHeight = 44 }: Props) {
  const { t, language, locale } = useLanguage();
  const { currency } = view;
  const amount = tile ?? NOTHING;
  const value = headline(amount, definition, currency, locale);
  const parts = partsText(t, amount, definition, currency, locale);
  const flashes = useFlash(`${value} ${parts}`, viewKey);
  const name = kpiName(definition, definition.id, language);

  return (
    <article className="tile" data-testid={`tile-${definition.id}`}>
      {flashes > 0 && <span key={flashes} className="tile-flash" data-testid={`flash-${definition.id}`} />}
      <header>
        <h3>
          {name} <Ripening definition={definition} />
        </h3>
        <TileHelp definition={definition} tile={tile} currency={currency} />
      </header>
      <button type="button" className="plain tile-figure" data-testid={`value-${definition.id}`} onClick={() => onOpen(definition.id)}>
        <strong>{value}</strong>
        {parts && (
          <span className="tile-parts" title={partsNamed(t, amount, definition, currency, locale)}>
            {parts}
          </span>
        )}
      </button>
      <Sparkline definition={definition} trend={tile?.trend ?? []} currency={currency} view={view} today={today} name={name} height={sparkHeight} />
      {tile?.ages && tile.ages.length > 0 && <AgeBar ages={tile.ages} currency={currency} />}
      <footer>
        <ChangeText definition={definition} number={tile} currency={currency} view={view} />
        {tile?.known_until && <Freshness moment={tile.known_until} asOf={asOf} />}
      </footer>
      {guard && (
        <button type="button" className="plain tile-guard" data-testid={`guard-${definition.id}`} onClick={() => onOpen(guard.id)}>
          <span>{t("board.guard", { name: kpiName(guard, guard.id, language) })}</span> <b>{guardTile ? headline(guardTile, guard, currency, locale) : NONE}</b>{" "}
          {guardTile?.previous && <ChangeText isShort definition={guard} number={guardTile} currency={currency} view={view} />}
        </button>
      )}
      {why}
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
