import { useRestatements } from "../api/analytics";
import type { Definition } from "../api/types";
import { useLanguage } from "../i18n/names";
import { RestatementRow } from "../restatements/RestatementRow";
import type { KpiView } from "../view/useKpiView";

type Props = { definition: Definition; view: KpiView; onEvent: (id: string) => void };

const SHOWN = 5;

/** What of a number changed after its days had closed: the newest corrections. */
export function Corrections({ definition, view, onEvent }: Props) {
  const { t } = useLanguage();
  const { clinic, knownAt, sandboxes, from, to } = view;
  const kind = definition.basis === "balance" ? "balances" : "restated";
  const query = useRestatements({ clinic, kpi: definition.id, knownAt, sandboxes, kind });
  const items = query.data?.pages[0]?.items.filter(({ business_date: day }) => from <= day && day <= to) ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{t("explain.why.corrections")}</h3>
      <ul className="restatements">
        {items.slice(0, SHOWN).map((item) => (
          <RestatementRow key={`${item.event_id}${item.clinic_id}${item.business_date}`} item={item} onOpen={onEvent} />
        ))}
      </ul>
    </section>
  );
}
