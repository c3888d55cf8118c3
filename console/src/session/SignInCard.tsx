import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { LanguageSwitch } from "../shell/LanguageSwitch";
import { Logo } from "../shell/Logo";
import { useTitle } from "../shell/useTitle";

/** What every way to sign in has in common. */
export function SignInCard({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  useTitle(t("signin.enter"));
  return (
    <main className="signin">
      <div className="signin-card">
        <div className="signin-head">
          <Logo />
          <LanguageSwitch />
        </div>
        <h1>{t("signin.title")}</h1>
        <p className="muted">{t("signin.lead")}</p>
        {children}
      </div>
    </main>
  );
}
