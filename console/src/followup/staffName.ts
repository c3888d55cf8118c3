import type { TFunction } from "i18next";

import { shortId } from "../view/shortId";

const LONGEST_ID = 24;

/** Who contacted somebody: by name, else by the sign under which they sign in; `me`: the reader's own. */
export function staffName(t: TFunction, id: string | null, name: string | null | undefined, me?: string): string {
  if (id === null) return t("followup.team.nobody");
  const text = name ?? (id.length > LONGEST_ID ? t("name.person", { id: shortId(id) }) : id);
  return id === me ? t("followup.team.me", { person: text }) : text;
}
