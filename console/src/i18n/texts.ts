import { billingEn, billingZh } from "./billing";
import { bookingEn, bookingZh } from "./booking";
import { crmEn, crmZh } from "./crm";
import { en } from "./en";
import { eventsEn, eventsZh } from "./events";
import { fieldsEn, fieldsZh } from "./fields";
import { followupEn, followupZh } from "./followup";
import { valuesEn, valuesZh } from "./values";
import { workEn, workZh } from "./work";
import { zh } from "./zh";

/**
 * Every text by language and key. Keys are flat: what is in the code is found here by searching for it.
 * The build makes one file of each language (vite.config.ts), and the browser loads the one that is read.
 */
export const TEXTS: Record<"zh" | "en", Record<string, string>> = {
  zh: { ...zh, ...crmZh, ...eventsZh, ...fieldsZh, ...valuesZh, ...workZh, ...bookingZh, ...followupZh, ...billingZh },
  en: { ...en, ...crmEn, ...eventsEn, ...fieldsEn, ...valuesEn, ...workEn, ...bookingEn, ...followupEn, ...billingEn },
};
