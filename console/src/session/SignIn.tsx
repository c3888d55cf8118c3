import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Config } from "../api/types";
import { roleName } from "../i18n/names";
import { LanguageSwitch } from "../shell/LanguageSwitch";
import { Logo } from "../shell/Logo";
import { claimsOf } from "./token";

type Props = { demo: Config["demo"]; onSignIn: (token: string) => void };

/** One button per ready-made person in a demo, else a field for a token. */
export function SignIn({ demo, onSignIn }: Props) {
  const { t } = useTranslation();
  const roles = Object.entries(demo?.tokens ?? {});
  return (
    <main className="signin">
      <div className="signin-card">
        <div className="signin-head">
          <Logo />
          <LanguageSwitch />
        </div>
        <h1>{t("signin.title")}</h1>
        <p className="muted">{t("signin.lead")}</p>
        {roles.length > 0 ? (
          <>
            <div className="signin-roles">
              {roles.map(([role, token]) => (
                <button key={role} type="button" data-testid={`role-${role}`} onClick={() => onSignIn(token)}>
                  <b>{roleName(t, role)}</b>
                  <span>{t(`role.${role}.sees`, { defaultValue: "" })}</span>
                </button>
              ))}
            </div>
            <p className="muted small">{t("signin.demo")}</p>
          </>
        ) : (
          <TokenForm onSignIn={onSignIn} />
        )}
      </div>
    </main>
  );
}

function TokenForm({ onSignIn }: { onSignIn: (token: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [isRefused, setRefused] = useState(false);
  const submit = () => {
    const token = text.trim();
    if (claimsOf(token) === null) setRefused(true);
    else onSignIn(token);
  };
  return (
    <form
      className="signin-token"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor="token">{t("signin.token")}</label>
      <Input.TextArea
        id="token"
        data-testid="token"
        rows={4}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
      />
      {isRefused && <Alert type="error" title={t("signin.notoken")} />}
      <Button type="primary" htmlType="submit" block disabled={text.trim() === ""}>
        {t("signin.enter")}
      </Button>
    </form>
  );
}
