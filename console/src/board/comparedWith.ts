import type { TFunction } from "i18next";

import type { Amount, Definition } from "../api/types";
import { headline } from "../format/number";
import { addDays, dayText, daysBetween, spanText } from "../format/time";
import type { View } from "../view/useView";

type Texts = { label: string; hint: (before: Amount) => string };

/** What most changes are measured against, in a few words. */
export function periodBefore(t: TFunction, { preset, from, to }: View): string {
  return preset === "1" ? t("board.vs.yesterday") : t("board.vs.days", { days: daysBetween(from, to) + 1 });
}

/** In words, what a change is measured against: the span before at the same point, or a balance when the span began. */
export function comparedWith(
  t: TFunction,
  view: View,
  definition: Definition,
  currency: string | null,
  locale: string,
): Texts {
  const number = (before: Amount) => headline(before, definition, currency, locale);
  const { from, to } = view;
  const eve = addDays(from, -1);
  if (definition.basis === "balance") {
    const day = dayText(eve, locale);
    return { label: t("board.since", { day }), hint: (before) => t("board.since.hint", { day, number: number(before) }) };
  }
  const days = daysBetween(from, to) + 1;
  const span = spanText(addDays(from, -days), eve, locale);
  return {
    label: periodBefore(t, view),
    hint: (before) => t("board.vs.hint", { span, number: number(before) }),
  };
}
