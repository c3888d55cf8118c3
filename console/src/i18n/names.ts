import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

import type { Clinic, Definition } from "../api/types";
import { localeOf, type Language } from "./index";

/** The reader's language and the locale of its numbers. */
export function useLanguage(): { t: TFunction; language: Language; locale: string } {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "zh" ? "zh" : "en";
  return { t, language, locale: localeOf(language) };
}

/** A role's name; the code itself for one that the console does not know. */
export function roleName(t: TFunction, role: string): string {
  return t(`role.${role}`, { defaultValue: role });
}

/** What happened, in words; the wire type for one that the console does not know. */
export function eventName(t: TFunction, type: string): string {
  return t(`event.${type.replace(/\.v\d+$/, "")}`, { defaultValue: type });
}

/** The service that published an event. */
export function serviceOf(type: string): string {
  return type.split(".")[0] ?? "";
}

/** A KPI's name, its id while the definitions are on their way. */
export function kpiName(definition: Definition | undefined, id: string, language: Language): string {
  return definition?.name[language] ?? id;
}

/** A dimension's name. */
export function dimName(t: TFunction, dim: string): string {
  return t(`dim.${dim}`, { defaultValue: dim });
}

/** A clinic's name as it is; the sandbox, which was opened without one of its own, in the reader's language. */
export function clinicName(t: TFunction, clinic: Pick<Clinic, "name" | "is_sandbox">): string {
  return clinic.is_sandbox && /^sandbox$/i.test(clinic.name) ? t("sandbox.title") : clinic.name;
}
