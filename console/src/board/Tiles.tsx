import type { Board, Definition } from "../api/types";
import { dayIn } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useOpened, useView } from "../view/useView";
import { grouped } from "./groups";
import { TileCard } from "./TileCard";

type Props = { board: Board; definitions: Map<string, Definition>; isStale: boolean };

/** A tile for each number, under headings. What is counted per clinic only has none while all are looked at. */
export function Tiles({ board, definitions, isStale }: Props) {
  const { t } = useLanguage();
  const view = useView();
  const [, openKpi] = useOpened("kpi");
  const tiles = new Map(board.tiles.map((tile) => [tile.kpi, tile]));
  const asOf = view.knownAt ?? board.as_of;
  const viewKey = [view.clinic, view.from, view.to, view.knownAt].join();
  return grouped(definitions, view.clinic === null).map((group) => (
    <section key={group.name} className={`group group-${group.name}`}>
      <h2>{t(`board.group.${group.name}`)}</h2>
      <div className="tiles">
        {group.definitions.map((definition) => (
          <TileCard
            key={definition.id}
            definition={definition}
            tile={tiles.get(definition.id) ?? null}
            guard={definition.guard ? definitions.get(definition.guard) : undefined}
            guardTile={definition.guard ? tiles.get(definition.guard) : undefined}
            view={view}
            asOf={asOf}
            today={dayIn(asOf, view.zone)}
            viewKey={isStale ? null : viewKey}
            onOpen={(kpi) => openKpi(kpi)}
          />
        ))}
      </div>
    </section>
  ));
}
