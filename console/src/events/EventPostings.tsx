import { useDefinitions } from "../api/analytics";
import type { Posted } from "../api/types";
import { DimValue } from "../explain/DimValue";
import { dayText } from "../format/time";
import { dimName, kpiName, useLanguage } from "../i18n/names";
import { postedText } from "../i18n/posted";
import { useClinic } from "../view/ChainProvider";
import { useOpened } from "../view/useView";

/** Every posting of one event under its clinic and day: number, split, and by how much. */
export function EventPostings({ postings }: { postings: Posted[] }) {
  const { t, locale } = useLanguage();
  const clinicOf = useClinic();
  if (postings.length === 0) return <p className="muted">{t("events.noposting")}</p>;
  const places = new Map<string, Posted[]>();
  for (const posting of postings) {
    const place = `${posting.clinic_id} ${posting.business_date}`;
    places.set(place, [...(places.get(place) ?? []), posting]);
  }
  return (
    <table className="table" data-testid="event-postings">
      {[...places].map(([place, posted]) => (
        <tbody key={place}>
          <tr className="place">
            <th scope="rowgroup" colSpan={2}>
              {clinicOf(posted[0]?.clinic_id ?? null)?.name} · {dayText(posted[0]?.business_date ?? "", locale, true)}
            </th>
          </tr>
          {posted.map((posting) => (
            <PostingRow key={Object.values(posting).join()} posting={posting} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function PostingRow({ posting }: { posting: Posted }) {
  const { t, language, locale } = useLanguage();
  const definition = useDefinitions().data?.get(posting.kpi);
  const currency = useClinic()(posting.clinic_id)?.currency ?? null;
  const [, openKpi] = useOpened("kpi");
  return (
    <tr className={posting.dim === "" ? "" : "sub"} data-kpi={posting.kpi}>
      <td>
        {posting.dim === "" ? (
          <button type="button" className="plain link" onClick={() => openKpi(posting.kpi, { clinic: posting.clinic_id, day: posting.business_date })}>
            {kpiName(definition, posting.kpi, language)}
          </button>
        ) : (
          <span>
            {dimName(t, posting.dim)}: <DimValue dim={posting.dim} value={posting.dim_value} />
          </span>
        )}
      </td>
      <td className="number">{definition ? postedText(t, posting, definition, currency, locale) : posting.numerator}</td>
    </tr>
  );
}
