import i18next from "i18next";

import { useLanguage } from "../i18n/names";

/** To the other language, named in itself. */
export function LanguageSwitch() {
  const { t, language } = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  return <LanguageButton label={t("shell.language")} other={other} />;
}

function LanguageButton({ label, other }: { label: string; other: "zh" | "en" }) {
  return (
    <button
      type="button"
      className="plain language"
      data-testid="language"
      aria-label={label}
      lang={other === "zh" ? "zh-CN" : "en"}
      onClick={() => void i18next.changeLanguage(other)}
    >
      {other === "zh" ? "中文" : "EN"}
    </button>
  );
}
