import { useMemo } from "react";

import { clockText, dayIn, momentText, zoneMark } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useChain, useClinic } from "./ChainProvider";

/**
 * Moments of a list, each on its clinic's clock. Where that is not the clock of most clinics, it says so: rows of
 * several clinics stand below each other.
 */
export function useMoments() {
  const { locale } = useLanguage();
  const { zone: usual, asOf } = useChain();
  const clinicOf = useClinic();
  return useMemo(() => {
    const zoneOf = (clinic: string | null) => clinicOf(clinic)?.zone ?? usual;
    const marked = (text: string, moment: string, zone: string) => {
      const mark = zoneMark(moment, zone);
      return mark === zoneMark(moment, usual) ? text : `${text} ${mark}`;
    };
    return {
      zoneOf,
      moment: (moment: string, clinic: string | null, seconds = false) => {
        const zone = zoneOf(clinic);
        return marked(momentText(moment, locale, zone, seconds), moment, zone);
      },
      /** Without the day if that is today. */
      recent: (moment: string, clinic: string | null) => {
        const zone = zoneOf(clinic);
        const isToday = dayIn(moment, zone) === dayIn(asOf, zone);
        return marked(isToday ? clockText(moment, locale, zone) : momentText(moment, locale, zone), moment, zone);
      },
    };
  }, [locale, usual, asOf, clinicOf]);
}
