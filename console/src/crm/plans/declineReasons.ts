import type { TFunction } from "i18next";

/** Why a patient says no: the fixed list, as the follow-up protocol of quotes counts it. */
export const DECLINE_REASONS = ["price", "competitor", "thinking", "timing", "not_suitable", "family", "fear", "other"] as const;

const BETWEEN = ": ";

/** One text of the code and the patient's own words. */
export function reasonOf(code: string, words = ""): string {
  return words.trim() === "" ? code : `${code}${BETWEEN}${words.trim()}`;
}

/** A reason as it was kept, in the reader's language; what is not of the list as it is. */
export function declineText(t: TFunction, reason: string): string {
  const [code = "", ...words] = reason.split(BETWEEN);
  if (!(DECLINE_REASONS as readonly string[]).includes(code)) return reason;
  return [t(`crm.decline.${code}`), words.join(BETWEEN)].filter(Boolean).join(" · ");
}
