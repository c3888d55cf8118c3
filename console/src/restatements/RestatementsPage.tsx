import { Button, Segmented, Select } from "antd";
import { useState } from "react";

import { restatementsOf, useDefinitions, useRestatements, type ChangeKind } from "../api/analytics";
import type { Amount, Restatement } from "../api/types";
import { headline } from "../format/number";
import { eventName, kpiName, useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useClinic } from "../view/ChainProvider";
import { KnownClinic } from "../view/KnownClinic";
import { useMoments } from "../view/useMoments";
import { useOpened, useView } from "../view/useView";
import { ViewBar } from "../view/ViewBar";
import { CsvButton } from "../common/CsvButton";
import { useWhole } from "../common/query";
import { RestatementRow } from "./RestatementRow";

const KINDS: ChangeKind[] = ["restated", "balances", "imported"];

/** What changed on closed days. What is no correction is kept apart: how open quotes moved, and imported history. */
export default function RestatementsPage() {
  const { t, language, locale } = useLanguage();
  const { moment } = useMoments();
  const clinicOf = useClinic();
  const { clinic, knownAt, sandboxes } = useView();
  const [kind, setKind] = useState<ChangeKind>("restated");
  const [kpi, setKpi] = useState("");
  const [, openEvent] = useOpened("event");
  const definitions = useDefinitions().data;
  const wanted = { clinic, kpi, knownAt, sandboxes, kind };
  const query = useRestatements(wanted);
  const whole = useWhole<Restatement>("analytics", restatementsOf(wanted));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const offered = [...(definitions?.values() ?? [])].filter((one) => kind === "imported" || (one.basis === "balance") === (kind === "balances"));
  const kpis = offered.map((one) => ({ value: one.id, label: kpiName(one, one.id, language) }));
  const write = ({ kpi: id, clinic_id }: Restatement, amount: Amount) => {
    const definition = definitions?.get(id);
    return definition ? headline(amount, definition, clinicOf(clinic_id)?.currency ?? null, locale) : amount.numerator;
  };
  const columns: { title: string; value: (item: Restatement) => string | number | null | undefined }[] = [
    { title: t("csv.number"), value: ({ kpi: id }) => kpiName(definitions?.get(id), id, language) },
    { title: t("view.clinic"), value: ({ clinic_id }) => clinicOf(clinic_id)?.name },
    { title: t("explain.day"), value: ({ business_date }) => business_date },
    { title: t("csv.before"), value: (item) => write(item, item.old) },
    { title: t("csv.after"), value: (item) => write(item, item.new) },
    { title: t("csv.event"), value: ({ event_type }) => eventName(t, event_type) },
    { title: t("csv.known"), value: ({ known_at, clinic_id }) => moment(known_at, clinic_id, true) },
    { title: t("csv.id"), value: ({ event_id }) => event_id },
  ];
  return (
    <>
      <ViewBar isStale={query.isPlaceholderData} hasDays={false} />
      <KnownClinic>
      <div className="page">
        <header className="page-head">
          <div>
            <h1>{t("restatements.title")}</h1>
            <p className="muted">{t(`restatements.lead.${kind}`)}</p>
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
            <Segmented<ChangeKind>
              data-testid="kind"
              value={kind}
              onChange={(picked) => {
                setKind(picked);
                setKpi("");
              }}
              options={KINDS.map((value) => ({ value, label: t(`restatements.kind.${value}`) }))}
            />
            <CsvButton name={kind} rows={whole} columns={columns} />
          </div>
        </header>
        <section className="card">
          {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
          {query.isPending && <Loading />}
          {query.data && items.length === 0 && <Empty>{t(`restatements.none.${kind}`)}</Empty>}
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
      </KnownClinic>
    </>
  );
}
