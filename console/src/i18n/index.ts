import i18next from "i18next";
import { initReactI18next } from "react-i18next";

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

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
/** Every text by language and key. Keys are flat: what is in the code is found here by searching for it. */
export const TEXTS: Record<Language, Record<string, string>> = {
  zh: { ...zh, ...crmZh, ...eventsZh, ...fieldsZh, ...valuesZh, ...workZh, ...bookingZh, ...followupZh, ...billingZh },
  en: { ...en, ...crmEn, ...eventsEn, ...fieldsEn, ...valuesEn, ...workEn, ...bookingEn, ...followupEn, ...billingEn },
};

const STORED = "chairflow.language";
const LOCALES: Record<Language, string> = { zh: "zh-CN", en: "en-GB" };

/** The language that was chosen last, else the browser's. */
function initial(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored === "zh" || stored === "en") return stored;
  return navigator.language.startsWith("zh") ? "zh" : "en";
}

/** Starts i18next; must run before the first component. */
export async function startI18n(): Promise<void> {
  i18next.on("languageChanged", (language) => {
    localStorage.setItem(STORED, language);
    document.documentElement.lang = LOCALES[language as Language];
  });
  await i18next.use(initReactI18next).init({
    lng: initial(),
    fallbackLng: "en",
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { zh: { translation: TEXTS.zh }, en: { translation: TEXTS.en } },
  });
}

/** The locale of numbers and dates that goes with a language. */
export function localeOf(language: string): string {
  return LOCALES[language === "zh" ? "zh" : "en"];
}
