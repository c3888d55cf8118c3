import type { TFunction } from "i18next";

import { dayText, momentText } from "../format/time";
import type { Language } from "../i18n";
import type { Recorded } from "./LogAttempt";
import { choiceOf } from "./outcomes";
import type { ProtocolItem, Task } from "./types";
import { isLastTry, MOST_ATTEMPTS, plannedAfter } from "./worklist";

/** What follows when a contact reaches nobody: the task stays and comes again, or ends and the protocol goes on. */
export function unreachedText(t: TFunction, task: Task, protocol: ProtocolItem | undefined, wasCalledBack: boolean, locale: string, language: Language): string {
  if (!isLastTry(task)) return t("followup.unreached.stays", { attempt: task.attempts + 2, most: MOST_ATTEMPTS });
  const next = plannedAfter(task, protocol, wasCalledBack);
  if (next?.day == null) return t("followup.unreached.ends");
  return t("followup.unreached.next", { step: next.name[language], day: dayText(next.day, locale, true) });
}

/** What was recorded, and what the protocol plans now. */
export function recordedText(t: TFunction, recorded: Recorded, protocol: ProtocolItem | undefined, zone: string, locale: string, language: Language): string {
  const { task, outcome, isDone, callbackAt } = recorded;
  const said = t("followup.recorded", { outcome: t(`value.outcome.${outcome}`) });
  if (callbackAt !== null) return `${said} ${t("followup.recorded.callback", { moment: momentText(callbackAt, locale, zone) })}`;
  if (!isDone) return `${said} ${t("followup.recorded.stays", { attempt: task.attempts + 2, most: MOST_ATTEMPTS })}`;
  const ends = choiceOf(outcome)?.ends ?? null;
  if (ends !== null) return `${said} ${t(`followup.recorded.ends.${ends}`)}`;
  const next = plannedAfter(task, protocol, false);
  if (next?.day == null) return `${said} ${t("followup.recorded.last")}`;
  return `${said} ${t("followup.recorded.next", { step: next.name[language], day: dayText(next.day, locale, true) })}`;
}
