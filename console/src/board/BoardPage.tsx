import { useDefinitions, useBoard } from "../api/analytics";
import { EventRail } from "../events/EventRail";
import { useLanguage } from "../i18n/names";
import { RestatementRail } from "../restatements/RestatementRail";
import { ErrorNotice, Loading } from "../shell/notices";
import { useOpened, useView } from "../view/useView";
import { ViewBar } from "../view/ViewBar";
import { grouped } from "./groups";
import { TileCard } from "./TileCard";

/** All numbers of one view, and beside them what moves them. */
export function BoardPage() {
  const { t } = useLanguage();
  const view = useView();
  const definitions = useDefinitions();
  const board = useBoard(view);
  const [, openKpi] = useOpened("kpi");
  const viewKey = [view.clinic, view.from, view.to, view.knownAt].join();
  const tiles = new Map(board.data?.tiles.map((tile) => [tile.kpi, tile]));
  const error = definitions.error ?? board.error;

  return (
    <>
      <ViewBar isStale={board.isPlaceholderData} />
      <div className="board">
        <div className="board-tiles" data-stale={board.isPlaceholderData || undefined}>
          {error && <ErrorNotice error={error} onRetry={() => void (definitions.refetch(), board.refetch())} />}
          {!error && (!definitions.data || !board.data) && <Loading />}
          {definitions.data &&
            board.data &&
            grouped(definitions.data).map((group) => (
              <section key={group.name} className={`group group-${group.name}`}>
                <h2>{t(`board.group.${group.name}`)}</h2>
                <div className="tiles">
                  {group.definitions.map((definition) => (
                    <TileCard
                      key={definition.id}
                      definition={definition}
                      tile={tiles.get(definition.id) ?? null}
                      guard={definition.guard ? definitions.data.get(definition.guard) : undefined}
                      guardTile={definition.guard ? tiles.get(definition.guard) : undefined}
                      currency={view.currency}
                      asOf={view.knownAt ?? board.data.as_of}
                      viewKey={board.isPlaceholderData ? null : viewKey}
                      isChain={view.clinic === null}
                      onOpen={() => openKpi(definition.id)}
                    />
                  ))}
                </div>
              </section>
            ))}
        </div>
        <aside className="board-rail">
          <EventRail />
          <RestatementRail />
        </aside>
      </div>
    </>
  );
}
