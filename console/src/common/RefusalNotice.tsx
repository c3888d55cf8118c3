import { Alert } from "antd";
import { useTranslation } from "react-i18next";

import type { ApiError } from "../api/client";
import { problemText } from "../shell/problems";

type Props = { error: ApiError | null; /** The command waits for the connection (useCommand). */ isWaiting?: boolean };

/** Why a command was refused and what to do, or that it waits; else nothing. The form around it keeps what was typed. */
export function RefusalNotice({ error, isWaiting = false }: Props) {
  const { t, i18n } = useTranslation();
  if (isWaiting) return <Alert type="warning" showIcon title={t("common.waits")} role="status" data-testid="command-waits" />;
  if (error === null) return null;
  const { text, hint } = problemText(t, i18n.language, error);
  return <Alert type="error" showIcon title={text} description={hint} data-testid="refusal" data-code={error.code} />;
}
