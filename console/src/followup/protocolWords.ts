import type { TFunction } from "i18next";

import type { Language } from "../i18n";
import type { ProtocolItem } from "./types";

type Step = ProtocolItem["definition"]["steps"][number];

/** A protocol's name; its code for one that this release no longer brings. */
export function protocolName(protocols: readonly ProtocolItem[] | undefined, code: string, language: Language): string {
  return protocols?.find((one) => one.code === code)?.definition.name[language] ?? code;
}

/** A step's name, counted from one. */
export function stepName(protocols: readonly ProtocolItem[] | undefined, code: string, step: number, language: Language): string {
  return protocols?.find((one) => one.code === code)?.definition.steps[step]?.name[language] ?? String(step + 1);
}

/** When a step is: minutes after the event, or days before or after the due day. */
export function offsetText(t: TFunction, { days, minutes }: Step): string {
  if (minutes !== null && minutes !== undefined) return t("followup.offset.minutes", { count: minutes });
  const count = days ?? 0;
  if (count === 0) return t("followup.offset.on");
  return count < 0 ? t("followup.offset.before", { count: -count }) : t("followup.offset.after", { count });
}

/** From what the steps count: the event itself, or a time after it. */
export function anchorText(t: TFunction, { anchor, interval }: ProtocolItem["definition"]): string {
  const base = t(`followup.anchor.${anchor}`);
  const [months, days] = [interval?.months ?? 0, interval?.days ?? 0];
  return months === 0 && days === 0 ? base : t("followup.anchor.plus", { base, months, days });
}

/** Whether a protocol runs, rests, or was never approved. */
export function stateOf({ is_on, approved_by }: ProtocolItem): "on" | "off" | "new" {
  if (is_on) return "on";
  return approved_by === null ? "new" : "off";
}
