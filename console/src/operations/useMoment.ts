import { agoText, momentText } from "../format/time";
import { useLanguage } from "../i18n/names";

// Processes and people on call live on wall time: what is written here is this machine's, not the chain's.
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Moments of wall time: on this machine's clock, and how long ago. */
export function useMoment() {
  const { locale } = useLanguage();
  return {
    at: (moment: string) => momentText(moment, locale, ZONE, true),
    ago: (moment: string, now: string) => agoText(moment, now, locale),
  };
}
