import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { SignInCard } from "./SignInCard";

type Props = { trouble: "refused" | "expired" | null; onSignIn: () => Promise<void> };

/** The way to the chain's issuer. */
export function SignInPage({ trouble, onSignIn }: Props) {
  const { t } = useTranslation();
  const [isLeaving, setLeaving] = useState(false);
  const go = () => {
    setLeaving(true);
    void onSignIn().finally(() => setLeaving(false));
  };
  return (
    <SignInCard>
      {trouble !== null && (
        <Alert
          className="signin-expired"
          data-testid={trouble}
          type={trouble === "expired" ? "warning" : "error"}
          showIcon
          title={t(trouble === "expired" ? "signin.expired" : "signin.refused")}
          description={t("signin.again")}
        />
      )}
      <Button type="primary" size="large" block loading={isLeaving} onClick={go} data-testid="signin" autoFocus>
        {t("signin.enter")}
      </Button>
    </SignInCard>
  );
}
