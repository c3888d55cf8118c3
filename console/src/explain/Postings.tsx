import { Button } from "antd";

import { postingsOf, useExplain } from "../api/analytics";
import type { Definition, Explanation } from "../api/types";
import { dayText } from "../format/time";
import { eventName, serviceOf, useLanguage } from "../i18n/names";
import { postedText } from "../i18n/posted";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useClinic } from "../view/ChainProvider";
import type { KpiView } from "../view/useKpiView";
import { useMoments } from "../view/useMoments";
import { CsvButton } from "../common/CsvButton";
import { useWhole } from "../common/query";
import { sinceOf } from "./useSum";

// Not those of its splits.
const isOfTheWhole = ({ dim }: Explanation) => dim === "";

type Props = { definition: Definition; view: KpiView; onEvent: (id: string) => void };

/** The postings whose sum the number is, newest first, each with the event that made it. */
export function Postings({ definition, view, onEvent }: Props) {
  const { t, locale } = useLanguage();
  const { clinic, day, to, knownAt, sandboxes } = view;
  const from = sinceOf(definition, view);
  const wanted = { kpi: definition.id, clinic, from, to: day ?? to, knownAt, sandboxes };
  const query = useExplain(wanted);
  const whole = useWhole<Explanation>("analytics", postingsOf(wanted));
  const clinicOf = useClinic();
  const { moment } = useMoments();
  const items = query.data?.pages.flatMap((page) => page.items).filter(isOfTheWhole) ?? [];
  const columns = [
    { title: t("csv.known"), value: (item: Explanation) => moment(item.known_at, item.clinic_id, true) },
    { title: t("csv.event"), value: (item: Explanation) => eventName(t, item.event_type) },
    { title: t("view.clinic"), value: (item: Explanation) => clinicOf(item.clinic_id)?.name },
    { title: t("explain.day"), value: (item: Explanation) => item.business_date },
    { title: t("csv.posted"), value: (item: Explanation) => postedText(t, item, definition, clinicOf(item.clinic_id)?.currency ?? null, locale) },
    { title: t("csv.id"), value: (item: Explanation) => item.event_id },
  ];
  return (
    <>
      {day !== null && (
        <p className="filter">
          {t("explain.onlyday", { day: dayText(day, locale, true) })}
          <Button size="small" onClick={() => view.setDay(null)}>
            {t("explain.alldays")}
          </Button>
        </p>
      )}
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data && items.length === 0 && <Empty>{t("explain.nopostings")}</Empty>}
      <ul className="postings" data-testid="postings">
        {items.map((item) => (
          <PostingRow key={item.posting_id} item={item} definition={definition} onEvent={onEvent} />
        ))}
      </ul>
      {items.length > 0 && (
        <div className="csv-below">
          <CsvButton name={`${definition.id}-postings-${from}-${day ?? to}`} rows={async () => (await whole()).filter(isOfTheWhole)} columns={columns} />
        </div>
      )}
      {query.hasNextPage && (
        <div className="more">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("shell.more")}
          </Button>
        </div>
      )}
    </>
  );
}

type RowProps = { item: Explanation; definition: Definition; onEvent: (id: string) => void };

function PostingRow({ item, definition, onEvent }: RowProps) {
  const { t, locale } = useLanguage();
  const { moment } = useMoments();
  const clinic = useClinic()(item.clinic_id);
  return (
    <li>
      <button
        type="button"
        className="plain posting"
        data-testid="posting"
        data-type={item.event_type}
        onClick={() => onEvent(item.event_id)}
      >
        <i className={`dot dot-${serviceOf(item.event_type)}`} />
        <span className="posting-what">
          <b>{eventName(t, item.event_type)}</b>
          {item.is_restatement && definition.basis !== "balance" && <span className="tag tag-warm">{t("explain.restatement")}</span>}
          {item.origin !== "live" && <span className="tag">{t(`events.${item.origin}`, { defaultValue: item.origin })}</span>}
          <span className="muted small">
            {clinic?.name} · {moment(item.known_at, item.clinic_id, true)}
          </span>
        </span>
        <span className="posting-sum">
          <b>{postedText(t, item, definition, clinic?.currency ?? null, locale)}</b>
          <span className="muted small">{t("explain.onday", { day: dayText(item.business_date, locale) })}</span>
        </span>
      </button>
    </li>
  );
}
