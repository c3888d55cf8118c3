import { useDefinitions } from "../api/analytics";
import type { Posted } from "../api/types";
import { DimValue } from "../explain/DimValue";
import { signed } from "../format/number";
import { dayText } from "../format/time";
import { dimName, kpiName, useLanguage } from "../i18n/names";
import { useClinic } from "../view/ChainProvider";
import { useOpened } from "../view/useView";

/** Every posting of one event: number, clinic, day, split, and by how much. */
export function EventPostings({ postings }: { postings: Posted[] }) {
  const { t, language, locale } = useLanguage();
  const definitions = useDefinitions().data;
  const clinicOf = useClinic();
  const [, openKpi] = useOpened("kpi");
  if (postings.length === 0) return <p className="muted">{t("events.noposting")}</p>;
  return (
    <table className="table" data-testid="event-postings">
      <tbody>
        {postings.map((posting) => {
          const definition = definitions?.get(posting.kpi);
          const clinic = clinicOf(posting.clinic_id);
          return (
            <tr key={Object.values(posting).join()} className={posting.dim === "" ? "" : "sub"} data-kpi={posting.kpi}>
              <td>
                {posting.dim === "" ? (
                  <button type="button" className="plain link" onClick={() => openKpi(posting.kpi)}>
                    {kpiName(definition, posting.kpi, language)}
                  </button>
                ) : (
                  <span>
                    {dimName(t, posting.dim)}: <DimValue dim={posting.dim} value={posting.dim_value} />
                  </span>
                )}
              </td>
              <td className="muted">
                {clinic?.name} · {dayText(posting.business_date, locale)}
              </td>
              <td className="number">{definition ? signed(posting, definition, clinic?.currency ?? null, locale) : posting.numerator}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
