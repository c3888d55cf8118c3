import { Grid } from "antd";

import type { Board, Definition } from "../api/types";
import { effectsOf, reasonOf } from "../explain/effects";
import { useReasons } from "../explain/useParts";
import { dayIn } from "../format/time";
import { useOpened, useView } from "../view/useView";
import { firstOf } from "./first";
import { TileCard } from "./TileCard";
import { TileWhy } from "./TileWhy";

type Props = { board: Board; definitions: Map<string, Definition>; isStale: boolean };

/** At most seven numbers on one screen: each with its way, its guard, and what moved it most. */
export function FirstScreen({ board, definitions, isStale }: Props) {
  const view = useView();
  const [, openKpi] = useOpened("kpi");
  const sparkHeight = Grid.useBreakpoint().xl ? 92 : 56;
  const first = firstOf(definitions);
  const reasons = useReasons(view, first).data;
  const tiles = new Map(board.tiles.map((tile) => [tile.kpi, tile]));
  const asOf = view.knownAt ?? board.as_of;
  const viewKey = [view.clinic, view.from, view.to, view.knownAt].join();
  return (
    <div className="tiles first" data-testid="first">
      {first.map(({ definition, by }) => {
        const { id, guard, is_ratio } = definition;
        const tile = tiles.get(id) ?? null;
        const hasBefore = Boolean(tile?.previous);
        const parts = hasBefore ? reasons?.get(id) : [];
        return (
          <TileCard
            key={id}
            definition={definition}
            tile={tile}
            guard={guard ? definitions.get(guard) : undefined}
            guardTile={guard ? tiles.get(guard) : undefined}
            view={view}
            asOf={asOf}
            today={dayIn(asOf, view.zone)}
            viewKey={isStale ? null : viewKey}
            onOpen={(kpi) => openKpi(kpi)}
            sparkHeight={sparkHeight}
            why={
              <TileWhy
                definition={definition}
                hasBefore={hasBefore}
                reason={parts && reasonOf(effectsOf(parts, is_ratio))}
                by={view.clinic === null ? null : by}
                currency={view.currency}
                onOpen={() => openKpi(id, { tab: "why" })}
              />
            }
          />
        );
      })}
    </div>
  );
}
