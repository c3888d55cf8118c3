import { useDefinitions } from "../api/analytics";
import type { Posted } from "../api/types";
import { DimValue } from "../explain/DimValue";
import { dayText } from "../format/time";
import { dimName, kpiName, useLanguage } from "../i18n/names";
import { postedText } from "../i18n/posted";
import { useClinic } from "../view/ChainProvider";
import { useOpened } from "../view/useView";
import { CsvButton } from "../common/CsvButton";

/** Every posting of one event under its clinic and day: number, split, and by how much. */
export function EventPostings({ postings }: { postings: Posted[] }) {
  const { t, language, locale } = useLanguage();
  const definitions = useDefinitions().data;
  const clinicOf = useClinic();
  if (postings.length === 0) return <p className="muted">{t("events.noposting")}</p>;
  const places = new Map<string, Posted[]>();
  for (const posting of postings) {
    const place = `${posting.clinic_id} ${posting.business_date}`;
    places.set(place, [...(places.get(place) ?? []), posting]);
  }
  const numberName = ({ kpi }: Posted) => kpiName(definitions?.get(kpi), kpi, language);
  const posted = (posting: Posted) => {
    const definition = definitions?.get(posting.kpi);
    return definition ? postedText(t, posting, definition, clinicOf(posting.clinic_id)?.currency ?? null, locale) : posting.numerator;
  };
  return (
    <>
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
      <div className="csv-below">
        <CsvButton
          name="postings"
          rows={postings}
          columns={[
            { title: t("view.clinic"), value: ({ clinic_id }) => clinicOf(clinic_id)?.name },
            { title: t("explain.day"), value: ({ business_date }) => business_date },
            { title: t("csv.number"), value: numberName },
            { title: t("csv.split"), value: ({ dim }) => (dim === "" ? "" : dimName(t, dim)) },
            { title: t("csv.value"), value: ({ dim_value }) => dim_value },
            { title: t("csv.posted"), value: posted },
          ]}
        />
      </div>
    </>
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
