import { Alert } from "antd";

import { addDays } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useOne } from "../common/query";
import { byDay, FIRST_WEEK } from "./preview";
import type { Preview, ProtocolItem } from "./types";

/** How many contacts the first week brings when the protocol is switched on today, and how many of them on the first day. */
export function FirstWeek({ protocol, today }: { protocol: ProtocolItem; today: string }) {
  const { t } = useLanguage();
  const range = { date_from: today, date_to: addDays(today, FIRST_WEEK - 1) };
  const { data, error } = useOne<Preview>("followup", `/protocols/${protocol.code}/preview`, range);
  const first = data === undefined ? 0 : (byDay(data)[0]?.contacts ?? 0);
  const text = data === undefined ? t(error ? "followup.firstweek.unknown" : "followup.firstweek.counting") : t("followup.firstweek", { count: data.contacts, first });
  return <Alert type="warning" showIcon title={text} className="followup-firstweek" data-testid="first-week" />;
}
