import { Segmented } from "antd";
import { lazy, Suspense } from "react";
import { useSearchParams } from "react-router";

import { useBoard, useDefinitions } from "../api/analytics";
import { EventRail } from "../events/EventRail";
import { useLanguage } from "../i18n/names";
import { RestatementRail } from "../restatements/RestatementRail";
import { ErrorNotice, Loading } from "../shell/notices";
import { useChain } from "../view/ChainProvider";
import { KnownClinic } from "../view/KnownClinic";
import { useView } from "../view/useView";
import { ViewBar } from "../view/ViewBar";
import { FirstScreen } from "./FirstScreen";
import { Tiles } from "./Tiles";

const ClinicTable = lazy(() => import("./ClinicTable"));

const SHOWS = ["first", "all", "clinics"] as const;
type Show = (typeof SHOWS)[number];

/** The first numbers of one view, or all of them, and beside them what moves them; or the clinics side by side. */
export function BoardPage() {
  const view = useView();
  const { clinics } = useChain();
  const [search] = useSearchParams();
  const definitions = useDefinitions();
  const board = useBoard(view);
  const canCompare = view.clinic === null && clinics.filter((clinic) => view.sandboxes || !clinic.is_sandbox).length > 1;
  const shows = canCompare ? SHOWS : SHOWS.filter((one) => one !== "clinics");
  const show = shows.find((one) => one === search.get("show")) ?? "first";
  const isComparing = show === "clinics";
  const error = definitions.error ?? board.error;
  const isStale = board.isPlaceholderData;

  return (
    <>
      <ViewBar isStale={isStale} />
      <KnownClinic>
        <div className="board" data-wide={isComparing || undefined}>
          <div className="board-tiles" data-stale={isStale || undefined}>
            <Switcher shows={shows} show={show} />
            {error && <ErrorNotice error={error} onRetry={() => void (definitions.refetch(), board.refetch())} />}
            {!error && (!definitions.data || !board.data) && <Loading />}
            {definitions.data && board.data && show === "first" && (
              <FirstScreen board={board.data} definitions={definitions.data} isStale={isStale} />
            )}
            {definitions.data && board.data && show === "all" && (
              <Tiles board={board.data} definitions={definitions.data} isStale={isStale} />
            )}
            {definitions.data && board.data && isComparing && (
              <Suspense fallback={<Loading />}>
                <ClinicTable board={board.data} definitions={definitions.data} />
              </Suspense>
            )}
          </div>
          {!isComparing && (
            <aside className="board-rail">
              <EventRail />
              <RestatementRail />
            </aside>
          )}
        </div>
      </KnownClinic>
    </>
  );
}

/** The first numbers, all of them, or clinic by clinic. In the address bar, like the rest of the view. */
function Switcher({ shows, show }: { shows: readonly Show[]; show: Show }) {
  const { t } = useLanguage();
  const [, setSearch] = useSearchParams();
  const change = (what: Show) =>
    setSearch((old) => {
      const next = new URLSearchParams(old);
      if (what === "first") next.delete("show");
      else next.set("show", what);
      return next;
    });
  return (
    <Segmented<Show>
      className="board-switch"
      data-testid="show"
      aria-label={t("board.show")}
      value={show}
      options={shows.map((value) => ({ value, label: t(`board.show.${value}`) }))}
      onChange={change}
    />
  );
}
