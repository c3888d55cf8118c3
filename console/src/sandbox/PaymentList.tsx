import type { Clinic, Payment } from "../api/types";
import { money } from "../format/number";
import { dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { shortId } from "../view/shortId";
import { useProductName } from "../view/useNames";
import { EffectTags } from "./EffectTags";
import { refundable } from "./refundable";
import { useEffectsOf } from "./useEffectsOf";
import type { Visit } from "./visits";

type Props = { visits: Visit[]; clinic: Clinic; chosen: string | null; onChoose: (visit: Visit, payment: Payment) => void };

/** Payments under their patient and order; those whose refund would change a closed day come first. */
export function PaymentList({ visits, clinic, chosen, onChoose }: Props) {
  const effectsOf = useEffectsOf(clinic);
  const restates = (visit: Visit) => visit.payments.some((one) => effectsOf(visit, one).some((effect) => effect.isClosed));
  const [closed, open] = [visits.filter(restates), visits.filter((visit) => !restates(visit))];
  return (
    <ul>
      {[...closed, ...open].map((visit) => (
        <li key={visit.orderId} className="visit">
          <VisitHead visit={visit} />
          <ul>
            {visit.payments.map((payment) => (
              <PaymentRow
                key={payment.payment_id}
                visit={visit}
                payment={payment}
                clinic={clinic}
                isChosen={payment.payment_id === chosen}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function VisitHead({ visit }: { visit: Visit }) {
  const { t, locale } = useLanguage();
  const productName = useProductName();
  const codes = new Set(visit.payments.flatMap((payment) => payment.allocations.map((part) => part.product_code)));
  const day = visit.firstVisit ?? visit.ordered;
  return (
    <p className="visit-head">
      <b title={visit.patientId}>{t("name.patient", { id: shortId(visit.patientId) })}</b>
      <span className="muted small">
        {t(visit.firstVisit === null ? "sandbox.orderedon" : "sandbox.firstvisit", { day: dayText(day, locale) })} ·{" "}
        {[...codes].map(productName).join(locale === "zh-CN" ? "、" : ", ")}
      </span>
    </p>
  );
}

type RowProps = { visit: Visit; payment: Payment; clinic: Clinic; isChosen: boolean; onChoose: Props["onChoose"] };

function PaymentRow({ visit, payment, clinic, isChosen, onChoose }: RowProps) {
  const { t, locale } = useLanguage();
  const effects = useEffectsOf(clinic)(visit, payment);
  const left = refundable(payment);
  return (
    <li className="payment" data-active={isChosen || undefined}>
      <button type="button" className="plain" data-testid="payment" onClick={() => onChoose(visit, payment)}>
        <span className="payment-line">
          <b>{money(payment.amount_minor, payment.currency, locale)}</b>
          <span className="muted small">
            {t(`method.${payment.method}`, { defaultValue: payment.method })} ·{" "}
            {t("sandbox.paidon", { day: dayText(payment.business_date, locale) })}
          </span>
        </span>
        {left < payment.amount_minor && (
          <span className="muted small">{t("sandbox.left", { amount: money(left, payment.currency, locale) })}</span>
        )}
        <EffectTags effects={effects} />
      </button>
    </li>
  );
}
