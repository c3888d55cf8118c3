import { Alert } from "antd";
import { useTranslation } from "react-i18next";

import type { ApiError } from "../api/client";
import { problemText } from "../shell/problems";

/** Why a command was refused and what to do; nothing without an error. The form around it keeps what was typed. */
export function RefusalNotice({ error }: { error: ApiError | null }) {
  const { t, i18n } = useTranslation();
  if (error === null) return null;
  const { text, hint } = problemText(t, i18n.language, error);
  return <Alert type="error" showIcon title={text} description={hint} data-testid="refusal" data-code={error.code} />;
}
