import { Link, useLocation } from "react-router";

import { useRestatements } from "../api/analytics";
import { useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useOpened, useView } from "../view/useView";
import { RestatementRow } from "./RestatementRow";

const SHOWN = 5;

/** The newest restatements beside the board. */
export function RestatementRail() {
  const { t } = useLanguage();
  const { search } = useLocation();
  const { clinic, knownAt, sandboxes } = useView();
  const [, openEvent] = useOpened("event");
  const query = useRestatements({ clinic, knownAt, sandboxes, kpi: null, kind: "restated" }, SHOWN);
  const items = query.data?.pages[0]?.items ?? [];
  return (
    <section className="card" data-testid="restatement-rail">
      <header className="card-head">
        <h2>{t("restatements.title")}</h2>
      </header>
      {query.error ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : items.length === 0 ? (
        <Empty>{t("restatements.none.restated")}</Empty>
      ) : (
        <ul className="restatements">
          {items.map((item) => (
            <RestatementRow key={`${item.event_id}${item.kpi}${item.business_date}`} item={item} onOpen={openEvent} />
          ))}
        </ul>
      )}
      <Link className="card-more" to={{ pathname: "/restatements", search }}>
        {t("restatements.all")}
      </Link>
    </section>
  );
}
