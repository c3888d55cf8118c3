import { Button, Spin } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { problemText } from "./problems";

/** A quiet wait. */
export function Loading({ text }: { text?: string }) {
  return (
    <div className="notice" role="status">
      <Spin />
      {text && <p className="muted">{text}</p>}
    </div>
  );
}

/** There is nothing here, and why. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="notice muted">{children}</div>;
}

type ErrorProps = { error: Error; onRetry?: () => void; isRetrying?: boolean };

/** What went wrong, what to do about it, and a way to try again where that can help. */
export function ErrorNotice({ error, onRetry, isRetrying = false }: ErrorProps) {
  const { t, i18n } = useTranslation();
  const { title, text, hint, canRetry } = problemText(t, i18n.language, error);
  return (
    <div className="notice" role="alert" data-testid="error">
      <b>{title}</b>
      <p className="muted">{text}</p>
      {hint && <p className="muted small">{hint}</p>}
      {onRetry && canRetry && (
        <Button onClick={onRetry} loading={isRetrying}>
          {t("shell.retry")}
        </Button>
      )}
    </div>
  );
}
