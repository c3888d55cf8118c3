import { Button, Segmented, Select } from "antd";
import { useState } from "react";

import { useDefinitions, useRestatements } from "../api/analytics";
import { kpiName, useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useOpened, useView } from "../view/useView";
import { ViewBar } from "../view/ViewBar";
import { RestatementRow } from "./RestatementRow";

type Kind = "restated" | "imported";

/** What changed on closed days; imported history is kept apart. */
export default function RestatementsPage() {
  const { t, language } = useLanguage();
  const { clinic, knownAt } = useView();
  const [kind, setKind] = useState<Kind>("restated");
  const [kpi, setKpi] = useState("");
  const [, openEvent] = useOpened("event");
  const definitions = useDefinitions().data;
  const query = useRestatements({ clinic, kpi, knownAt, imported: kind === "imported" });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const kpis = [...(definitions?.values() ?? [])].map((one) => ({ value: one.id, label: kpiName(one, one.id, language) }));
  return (
    <>
      <ViewBar isStale={query.isPlaceholderData} hasDays={false} />
      <div className="page">
        <header className="page-head">
          <div>
            <h1>{t("restatements.title")}</h1>
            <p className="muted">{t(kind === "imported" ? "restatements.imported.lead" : "restatements.lead")}</p>
          </div>
          <div className="page-filter">
            <Select
              className="page-kpi"
              aria-label={t("restatements.kpi")}
              value={kpi}
              onChange={setKpi}
              options={[{ value: "", label: t("restatements.allkpis") }, ...kpis]}
              popupMatchSelectWidth={false}
            />
            <Segmented<Kind>
              value={kind}
              onChange={setKind}
              options={(["restated", "imported"] as const).map((value) => ({ value, label: t(`restatements.${value}`) }))}
            />
          </div>
        </header>
        <section className="card">
          {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
          {query.isPending && <Loading />}
          {query.data && items.length === 0 && <Empty>{t("restatements.none")}</Empty>}
          <ul className="restatements restatements-wide">
            {items.map((item) => (
              <RestatementRow
                key={`${item.event_id}${item.kpi}${item.clinic_id}${item.business_date}`}
                item={item}
                onOpen={openEvent}
              />
            ))}
          </ul>
          {query.hasNextPage && (
            <div className="more">
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t("shell.more")}
              </Button>
            </div>
          )}
        </section>
      </div>
    </>
  );
}
