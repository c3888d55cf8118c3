import type { TFunction } from "i18next";

import { ApiError } from "../api/client";
import { refusalsZh } from "../i18n/refusals";

export type ProblemText = { title: string; text: string; hint: string; canRetry: boolean };

// A refusal says the same however often it is asked.
const FINAL = new Set([400, 403, 404, 422]);

/** An error in the reader's language. The services write English: their own sentence is only for readers of English. */
export function problemText(t: TFunction, language: string, error: Error): ProblemText {
  if (!(error instanceof ApiError)) return { title: t("error.title"), text: t("error.other"), hint: "", canRetry: true };
  const title = error.status === 403 ? t("error.notallowed") : t("error.title");
  const general = t(`error.status.${error.status}`, { defaultValue: t(error.status >= 500 ? "error.down" : "error.other") });
  const isSaid = language === "en" && error.message !== "" && error.status !== 403;
  const text = (language === "zh" ? refusalsZh[error.code] : undefined) ?? general;
  // A failure of ours carries the number under which its log line is found.
  const trace = typeof error.extras["trace_id"] === "string" ? error.extras["trace_id"] : "";
  const code = [error.code, trace].filter(Boolean).join(" · ");
  return {
    title,
    text: isSaid ? error.message : text,
    hint: isSaid ? [error.hint, trace].filter(Boolean).join(" ") : code && error.status !== 0 ? t("error.code", { code }) : "",
    canRetry: !FINAL.has(error.status),
  };
}
