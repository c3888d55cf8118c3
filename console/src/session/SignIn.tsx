import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Config } from "../api/types";
import { roleName } from "../i18n/names";
import { SignInCard } from "./SignInCard";
import { claimsOf } from "./token";

type Props = { demo: Config["demo"]; refused: string | null; onSignIn: (token: string) => void };

/** One button per ready-made person in a demo, else a field for a token. `refused`: what a service no longer takes. */
export function SignIn({ demo, refused, onSignIn }: Props) {
  const { t } = useTranslation();
  const roles = Object.entries(demo?.tokens ?? {});
  const isDemoOver = refused !== null && roles.some(([, token]) => token === refused);
  return (
    <SignInCard>
      {refused !== null && (
        <Alert
          className="signin-expired"
          data-testid="expired"
          type="warning"
          showIcon
          title={t("signin.expired")}
          description={t(isDemoOver ? "signin.expired.demo" : "signin.expired.again")}
        />
      )}
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
    </SignInCard>
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
