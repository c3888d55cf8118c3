import type { EventDetail } from "../api/types";
import { eventName, roleName, useLanguage } from "../i18n/names";
import { useClinic } from "../view/ChainProvider";
import { useMoments } from "../view/useMoments";
import { personText, summaryOf } from "./summary";
import { useFieldText, type Frame } from "./useFieldText";

/** What happened, to whom, where, how much, and who did it: as one would tell it. */
export function EventSummary({ event, frame }: { event: EventDetail; frame: Frame }) {
  const { t, language } = useLanguage();
  const { moment } = useMoments();
  const clinic = useClinic()(event.clinic_id);
  const { actor } = event;
  const write = useFieldText(frame);
  const { patient, amount, method, products, chair, people, reason } = summaryOf(event.state);
  const all = (texts: (string | null | undefined)[]) => texts.filter(Boolean).join(" · ");
  const list = language === "zh" ? "、" : ", ";
  const what = products.map((code) => write("product_code", code)).join(list);
  const facts: [name: string, value: string][] = [
    [t("events.what"), all([eventName(t, event.type), what])],
    [t("field.patient_id"), patient === null ? "" : write("patient_id", patient)],
    [t("events.where"), all([clinic?.name, chair && write("chair_id", chair)])],
    [t("field.amount_minor"), all([amount === null ? null : write("amount_minor", amount), method && write("method", method)])],
    [t("events.by"), all([actor && roleName(t, actor.role), actor?.role === "system" ? null : actor && personText(actor.user_id)])],
    [t("events.who"), all(people.map(([field, value]) => `${t(`field.${field}`)}: ${write(field, value)}`))],
    [t("field.reason"), reason ?? ""],
    [t("events.occurred"), moment(event.occurred_at, event.clinic_id, true)],
    [t("events.recorded"), event.recorded_at === event.occurred_at ? "" : moment(event.recorded_at, event.clinic_id, true)],
  ];
  return (
    <dl className="facts" data-testid="event-summary">
      {facts
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
