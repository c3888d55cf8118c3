import { Button, Spin } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { ApiError } from "../api/client";

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

/** What went wrong, in the service's own sentence, with its hint. */
export function ErrorNotice({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useTranslation();
  const isAway = error instanceof ApiError && error.status === 0;
  return (
    <div className="notice" role="alert" data-testid="error">
      <b>{t("error.title")}</b>
      <p className="muted">{isAway ? t("error.unreachable") : error.message}</p>
      {error instanceof ApiError && error.hint && <p className="muted small">{error.hint}</p>}
      {onRetry && <Button onClick={onRetry}>{t("shell.retry")}</Button>}
    </div>
  );
}
