import { usePractitioners } from "../api/operations";
import { money } from "../format/number";
import { dayText } from "../format/time";
import { roleName, useLanguage } from "../i18n/names";
import { useClinic } from "../view/ChainProvider";
import { shortId } from "../view/shortId";
import { useMoments } from "../view/useMoments";
import { useChairName, useProductName, useSourceName } from "../view/useNames";
import { roleOf } from "./roleOf";

/** Where and in which currency an event happened: what its moments and amounts are written by. */
export type Frame = { clinic: string | null; currency: string | null };

type Write = (field: string, value: string | number | boolean) => string;

const PATIENTS = new Set(["patient_id", "winning_id", "previous_winning_id"]);
const PEOPLE = /^(doctor|consultant|practitioner|performer|staff)_id$|_by$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Writes a field of an event's state as people say it: names for ids, money, moments and words for codes. */
export function useFieldText({ clinic, currency }: Frame): Write {
  const { t, locale } = useLanguage();
  const { moment } = useMoments();
  const people = usePractitioners().data;
  const clinicOf = useClinic();
  const chairName = useChairName(clinic);
  const productName = useProductName();
  const person = (value: string) => {
    if (value === "system") return t("name.system");
    const role = roleOf(value);
    if (role !== null) return roleName(t, role);
    return people?.get(value) ?? (UUID.test(value) ? t("name.person", { id: shortId(value) }) : value);
  };
  return (field, value) => {
    if (typeof value === "boolean") return t(value ? "name.yes" : "name.no");
    if (typeof value === "number") return field.endsWith("_minor") ? money(value, currency, locale) : String(value);
    if (field.endsWith("_at")) return moment(value, clinic, true);
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayText(value, locale, true);
    if (PATIENTS.has(field)) return t("name.patient", { id: shortId(value) });
    if (PEOPLE.test(field)) return person(value);
    if (field === "clinic_id" || field === "clinic_ids") return clinicOf(value)?.name ?? value;
    if (field === "chair_id") return chairName(value) ?? t("name.chair", { name: shortId(value) });
    if (field === "product_code" || field === "trigger_codes") return productName(value);
    if (field === "owner_role") return roleName(t, value);
    if (field === "method") return t(`method.${value}`, { defaultValue: value });
    if (field === "protocol") return t(`protocol.${value}`, { defaultValue: value });
    return t(`value.${field}.${value}`, { defaultValue: value });
  };
}

/** A source's name out of its three levels. */
export function useSourceText(): (source: Record<string, unknown>) => string {
  const sourceName = useSourceName();
  return ({ channel, medium, campaign }) => sourceName([channel, medium, campaign].join("/"));
}
