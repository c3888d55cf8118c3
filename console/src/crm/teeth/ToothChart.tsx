import { Segmented } from "antd";
import { useState, type KeyboardEvent } from "react";

import { useLanguage } from "../../i18n/names";
import { dentitionOf, placeName, quadrants, toothWords, type Dentition } from "./teeth";

type Props = {
  picked: readonly string[];
  onPick: (tooth: string) => void;
  label: string;
};

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** The mouth as the dentist sees it, each tooth a button. Arrow keys go from tooth to tooth, Space or Enter picks. */
export function ToothChart({ picked, onPick, label }: Props) {
  const { t } = useLanguage();
  const [dentition, setDentition] = useState<Dentition>(() => (picked[0] ? dentitionOf(picked[0]) : "adult"));
  const all = quadrants(dentition);
  const [at, setAt] = useState<string | null>(null);
  const order = all.flatMap(({ teeth }) => teeth);
  const stop = at !== null && order.includes(at) ? at : (order.find((tooth) => picked.includes(tooth)) ?? order[0]);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    const tooth = (event.target as HTMLElement).dataset.tooth;
    if (step === undefined || tooth === undefined) return;
    event.preventDefault();
    const next = order[(order.indexOf(tooth) + step + order.length) % order.length];
    event.currentTarget.querySelector<HTMLElement>(`[data-tooth="${next}"]`)?.focus();
  };
  return (
    <div className="teeth" data-testid="teeth">
      <Segmented<Dentition>
        size="small"
        aria-label={t("crm.dentition")}
        value={dentition}
        onChange={setDentition}
        options={(["adult", "milk"] as const).map((value) => ({ value, label: t(`crm.dentition.${value}`) }))}
      />
      <div className={`teeth-mouth teeth-${dentition}`} role="group" aria-label={label} onKeyDown={move}>
        {all.map(({ id, teeth }) => (
          <div key={id} className="teeth-quadrant">
            <span className="teeth-place">{placeName(t, id)}</span>
            {teeth.map((tooth) => (
              <button
                key={tooth}
                type="button"
                className="tooth"
                data-tooth={tooth}
                data-kind={Number(tooth[1]) > 3 ? "back" : "front"}
                aria-pressed={picked.includes(tooth)}
                aria-label={`${tooth} ${toothWords(t, tooth)}`}
                title={toothWords(t, tooth)}
                tabIndex={tooth === stop ? 0 : -1}
                onFocus={() => setAt(tooth)}
                onClick={() => onPick(tooth)}
              >
                {tooth}
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
