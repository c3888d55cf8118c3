import type { Clinic } from "../api/types";
import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { shortId } from "../view/shortId";
import type { Order, Payment } from "./types";
import { useMoney } from "./useMoney";

type Props = { order: Order; payments: readonly Payment[]; patient: string; clinic: Clinic; nameOf: (code: string) => string };

/** What the patient takes home: for what, how much, how it was paid, what is still due. */
export function Receipt({ order, payments, patient, clinic, nameOf }: Props) {
  const { t, locale } = useLanguage();
  const money = useMoney(order.currency);
  const newest = [...payments].sort((one, other) => other.taken_at.localeCompare(one.taken_at));
  const last = newest[0];
  const at = (moment: string) => momentText(moment, locale, clinic.zone);
  return (
    <article className="receipt" data-testid="receipt">
      <header>
        <b>{clinic.name}</b>
        <span>{t("billing.receipt")}</span>
      </header>
      <dl className="till-sum">
        <Row name={t("billing.receipt.number")} text={last === undefined ? "–" : shortId(last.payment_id).toUpperCase()} />
        <Row name={t("billing.patient")} text={patient} />
        <Row name={t("billing.receipt.date")} text={last === undefined ? "–" : `${last.business_date} · ${at(last.taken_at)}`} />
        <Row name={t("billing.order")} text={shortId(order.order_id).toUpperCase()} />
      </dl>
      <dl className="till-sum">
        {order.lines.map((line) => (
          <Row key={line.line_id} name={`${nameOf(line.product_code)} × ${line.quantity}`} text={money(line.executed_minor)} />
        ))}
        <Row name={t("billing.total")} text={money(order.total_minor)} isStrong />
      </dl>
      <dl className="till-sum">
        {newest.map((payment) => (
          <Row key={payment.payment_id} name={`${t(`method.${payment.method}`)} · ${at(payment.taken_at)}`} text={money(payment.amount_minor)} />
        ))}
        {order.refunded_minor > 0 && <Row name={t("billing.refunded")} text={`−${money(order.refunded_minor)}`} />}
        <Row name={t("billing.due")} text={money(order.due_minor)} isStrong />
      </dl>
      <footer>{t("billing.receipt.thanks")}</footer>
    </article>
  );
}

function Row({ name, text, isStrong = false }: { name: string; text: string; isStrong?: boolean }) {
  return (
    <div className={isStrong ? "strong" : undefined}>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
