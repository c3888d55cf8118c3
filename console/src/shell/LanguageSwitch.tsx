import { speak } from "../i18n";
import { useLanguage } from "../i18n/names";

// Each in itself, so that who reads only that one finds it.
const NAMES = { zh: "中文", en: "EN" };

/** To the other language, named in itself. */
export function LanguageSwitch() {
  const { t, language } = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  return <LanguageButton label={`${NAMES[other]} · ${t("shell.language")}`} other={other} />;
}

function LanguageButton({ label, other }: { label: string; other: "zh" | "en" }) {
  return (
    <button
      type="button"
      className="plain language"
      data-testid="language"
      aria-label={label}
      lang={other === "zh" ? "zh-CN" : "en"}
      onClick={() => void speak(other)}
    >
      {NAMES[other]}
    </button>
  );
}
