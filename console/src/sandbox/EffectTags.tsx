import { useDefinitions } from "../api/analytics";
import { dayText } from "../format/time";
import { kpiName, useLanguage } from "../i18n/names";
import type { Effect } from "./effects";

/** Which numbers a refund in full would move: those of closed days under a warning, the others beside them. */
export function EffectTags({ effects }: { effects: Effect[] }) {
  const { t, language, locale } = useLanguage();
  const definitions = useDefinitions().data;
  const write = ({ kpi, day }: Effect) => `${kpiName(definitions?.get(kpi), kpi, language)} ${dayText(day, locale)}`;
  const list = (some: Effect[]) => some.map(write).join(language === "zh" ? "、" : ", ");
  const [closed, open] = [effects.filter((one) => one.isClosed), effects.filter((one) => !one.isClosed)];
  return (
    <span className="effects small muted">
      {closed.length > 0 && (
        <span>
          <span className="tag tag-warm">{t("sandbox.willrestate")}</span> {list(closed)}
        </span>
      )}
      {open.length > 0 && (
        <span>
          <span className="tag">{t("sandbox.willmove")}</span> {list(open)}
        </span>
      )}
    </span>
  );
}
