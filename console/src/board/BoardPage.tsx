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
import { Tiles } from "./Tiles";

const ClinicTable = lazy(() => import("./ClinicTable"));

/** All numbers of one view, and beside them what moves them; or the clinics side by side. */
export function BoardPage() {
  const view = useView();
  const { clinics } = useChain();
  const [search] = useSearchParams();
  const definitions = useDefinitions();
  const board = useBoard(view);
  const canCompare = view.clinic === null && clinics.filter((clinic) => view.sandboxes || !clinic.is_sandbox).length > 1;
  const isComparing = canCompare && search.get("show") === "clinics";
  const error = definitions.error ?? board.error;
  const isStale = board.isPlaceholderData;

  return (
    <>
      <ViewBar isStale={isStale} />
      <KnownClinic>
        <div className="board" data-wide={isComparing || undefined}>
          <div className="board-tiles" data-stale={isStale || undefined}>
            {canCompare && <Switcher isComparing={isComparing} />}
            {error && <ErrorNotice error={error} onRetry={() => void (definitions.refetch(), board.refetch())} />}
            {!error && (!definitions.data || !board.data) && <Loading />}
            {definitions.data && board.data && !isComparing && (
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

/** The chain as a whole, or clinic by clinic. In the address bar, like the rest of the view. */
function Switcher({ isComparing }: { isComparing: boolean }) {
  const { t } = useLanguage();
  const [, setSearch] = useSearchParams();
  const show = (what: string) =>
    setSearch((old) => {
      const next = new URLSearchParams(old);
      if (what === "clinics") next.set("show", what);
      else next.delete("show");
      return next;
    });
  return (
    <Segmented
      className="board-switch"
      data-testid="show"
      aria-label={t("board.show")}
      value={isComparing ? "clinics" : "chain"}
      options={["chain", "clinics"].map((value) => ({ value, label: t(`board.show.${value}`) }))}
      onChange={show}
    />
  );
}
