import { useLanguage } from "../i18n/names";
import { useFieldText, useSourceText, type Frame } from "./useFieldText";

type Props = { state: Record<string, unknown>; frame: Frame };

/** An aggregate's state as rows under their names; lists and objects are set in one below the other. */
export function StateTable({ state, frame }: Props) {
  const { t } = useLanguage();
  return (
    <dl className="state">
      {Object.entries(state).map(([name, value]) => (
        <div key={name}>
          <dt title={name}>{t(`field.${name}`, { defaultValue: name })}</dt>
          <dd>
            <Value name={name} value={value} frame={frame} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ name, value, frame }: { name: string; value: unknown; frame: Frame }) {
  const write = useFieldText(frame);
  const source = useSourceText();
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item: unknown, index) => (
      <span key={index} className="state-item">
        <Value name={name} value={item} frame={frame} />
      </span>
    ));
  }
  if (value === null || value === undefined || value === "" || Array.isArray(value)) return <span className="muted">–</span>;
  if (typeof value === "object") {
    const object = value as Record<string, unknown>;
    return name === "source" ? <>{source(object)}</> : <StateTable state={object} frame={frame} />;
  }
  return <span title={String(value)}>{write(name, value as string | number | boolean)}</span>;
}
