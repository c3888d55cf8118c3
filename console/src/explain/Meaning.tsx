import { useDefinitions } from "../api/analytics";
import type { Definition } from "../api/types";
import { formulaOf } from "../i18n/formulas";
import { dimName, kpiName, useLanguage } from "../i18n/names";

/** A definition in plain words and in full. */
export function Meaning({ definition }: { definition: Definition }) {
  const { t, language } = useLanguage();
  const definitions = useDefinitions().data;
  const { guard, close_days: days } = definition;
  const rows: [string, string][] = [
    [t("explain.formula"), formulaOf(definition, language)],
    [t("explain.basis"), t(`explain.basis.${definition.basis}`, { defaultValue: definition.basis })],
    [t("explain.close"), days === 0 ? t("explain.close.value_zero") : t("explain.close.value", { count: days })],
    [t("explain.dims"), definition.dimensions.map((dim) => dimName(t, dim)).join(language === "zh" ? "、" : ", ") || "–"],
    [t("explain.guard"), guard ? kpiName(definitions?.get(guard), guard, language) : "–"],
    [t("explain.version"), `${definition.id} · v${definition.version}`],
  ];
  return (
    <>
      <p className="meaning-lead">{definition.explanation[language]}</p>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
