import i18next from "i18next";
import { initReactI18next } from "react-i18next";

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const TEXTS = { zh: () => import("virtual:texts/zh"), en: () => import("virtual:texts/en") };
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
  const language = initial();
  const { default: texts } = await TEXTS[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    // Both languages have the same keys; a test says so.
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: texts } },
  });
}

/** Goes on in a language as soon as its texts are there. */
export async function speak(language: Language): Promise<void> {
  const { default: texts } = await TEXTS[language]();
  i18next.addResourceBundle(language, "translation", texts);
  await i18next.changeLanguage(language);
}

/** The locale of numbers and dates that goes with a language. */
export function localeOf(language: string): string {
  return LOCALES[language === "zh" ? "zh" : "en"];
}
