import { useDefinitions } from "../api/analytics";
import type { Posted } from "../api/types";
import { dayText } from "../format/time";
import { kpiName, useLanguage } from "../i18n/names";
import { postedText } from "../i18n/posted";
import { useClinic } from "../view/ChainProvider";

/** What an event posted to which number; totals only, the splits say the same again. */
export function PostingChips({ postings, most, eventDay }: { postings: Posted[]; most: number; eventDay?: string }) {
  const { t, language, locale } = useLanguage();
  const definitions = useDefinitions().data;
  const clinicOf = useClinic();
  const totals = postings.filter((posting) => posting.dim === "");
  if (totals.length === 0) return <span className="chips muted small">{t("events.noposting")}</span>;
  return (
    <span className="chips">
      {totals.slice(0, most).map((posting) => {
        const definition = definitions?.get(posting.kpi);
        const currency = clinicOf(posting.clinic_id)?.currency ?? null;
        return (
          <span key={`${posting.kpi} ${posting.clinic_id} ${posting.business_date}`} className="chip">
            {kpiName(definition, posting.kpi, language)}
            <b>{definition ? postedText(t, posting, definition, currency, locale) : posting.numerator}</b>
            {eventDay !== undefined && posting.business_date !== eventDay && (
              <em>{t("events.onday", { day: dayText(posting.business_date, locale) })}</em>
            )}
          </span>
        );
      })}
      {totals.length > most && <span className="chip chip-more">{t("events.morepostings", { count: totals.length - most })}</span>}
    </span>
  );
}
