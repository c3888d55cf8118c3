import { useMemo } from "react";

import { dayText, hourText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { shortId } from "../view/shortId";
import { useDayDesk } from "./dayContext";

/** Names and times of the day in words. */
export function useWords() {
  const { t, locale } = useLanguage();
  const { desk, chairs, practitioners, names } = useDayDesk();
  const { zone } = desk.clinic;
  const people = useMemo(() => new Map(practitioners.map((one) => [one.practitioner_id, one.display_name])), [practitioners]);
  const chairNames = useMemo(() => new Map(chairs.map((one) => [one.chair_id, one.name])), [chairs]);
  return useMemo(
    () => ({
      chair: (id: string) => {
        const name = chairNames.get(id) ?? shortId(id);
        // Many clinics only number their chairs.
        return /^\d+$/.test(name) ? t("name.chair", { name }) : name;
      },
      practitioner: (id: string) => people.get(id) ?? shortId(id),
      patient: (id: string) => names.get(id)?.name ?? shortId(id),
      hour: (moment: string) => hourText(moment, locale, zone),
      hours: (from: string, to: string) => `${hourText(from, locale, zone)}–${hourText(to, locale, zone)}`,
      date: (day: string) => dayText(day, locale, true),
    }),
    [t, locale, zone, people, chairNames, names],
  );
}
