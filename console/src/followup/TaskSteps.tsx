import { dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import type { ProtocolItem, Task } from "./types";
import { plannedAfter } from "./worklist";

type Props = { task: Task; protocol: ProtocolItem | undefined; wasCalledBack: boolean };

/** What comes after this task by the protocol, if nothing ends it. */
export function TaskSteps({ task, protocol, wasCalledBack }: Props) {
  const { t, language, locale } = useLanguage();
  const next = plannedAfter(task, protocol, wasCalledBack);
  const last = protocol?.definition.steps.length ?? 0;
  const position = t("followup.position", { step: task.step + 1, steps: last });
  const then =
    next === null
      ? t("followup.next.none")
      : next.day === null
        ? t("followup.next.step", { step: next.name[language] })
        : t("followup.next.day", { step: next.name[language], day: dayText(next.day, locale, true) });
  return (
    <span className="muted" data-testid="next-step">
      {position} · {then}
    </span>
  );
}
