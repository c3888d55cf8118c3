import { agoText, dayIn, dayText, hourText } from "../format/time";
import { useLanguage } from "../i18n/names";
import type { Desk } from "../common/useDesk";
import { protocolName, stepName } from "./protocolWords";
import type { ProtocolItem } from "./types";
import type { Line } from "./worklist";

/** What the list and its file say of a task: when, what for, and how it went last. */
export function useLineWords({ clinic: { zone }, today, now }: Desk, protocols: ProtocolItem[] | undefined) {
  const { t, language, locale } = useLanguage();
  return {
    when: ({ call_at }: Line) => (dayIn(call_at, zone) === today ? hourText(call_at, locale, zone) : dayText(dayIn(call_at, zone), locale)),
    what: ({ protocol, step }: Line) => `${protocolName(protocols, protocol, language)} · ${stepName(protocols, protocol, step, language)}`,
    last: ({ last_outcome, last_tried_at }: Line) =>
      last_outcome === null || last_tried_at === null
        ? ""
        : t("followup.before", { outcome: t(`value.outcome.${last_outcome}`), ago: agoText(last_tried_at, now, locale) }),
  };
}
