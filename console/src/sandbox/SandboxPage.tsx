import { useState } from "react";

import { usePayments } from "../api/operations";
import type { Clinic, Payment } from "../api/types";
import { money } from "../format/number";
import { dayIn, dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useChain } from "../view/ChainProvider";
import { refundable } from "./refundable";
import { RefundPanel } from "./RefundPanel";

/** A clinic to try things on: refund a payment of a past day and watch that day's numbers. */
export default function SandboxPage() {
  const { t } = useLanguage();
  const clinic = useChain().clinics.find((one) => one.is_sandbox);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t("sandbox.title")}</h1>
          <p className="muted">{t("sandbox.lead")}</p>
        </div>
      </header>
      {clinic ? <Sandbox clinic={clinic} /> : <Empty>{t("sandbox.noclinic")}</Empty>}
    </div>
  );
}

function Sandbox({ clinic }: { clinic: Clinic }) {
  const { t, locale } = useLanguage();
  const { config } = useSession();
  const { asOf } = useChain();
  const query = usePayments(clinic.clinic_id);
  const [chosen, setChosen] = useState<Payment | null>(null);
  const today = dayIn(asOf, clinic.zone);
  const payments = query.data?.filter((payment) => payment.business_date < today && refundable(payment) > 0) ?? [];
  const people = config.demo?.tokens;
  const isAble = Boolean(people?.cashier && people.clinic_manager);
  return (
    <div className="sandbox" data-chosen={chosen !== null || undefined}>
      <section className="card sandbox-payments" data-testid="payments">
        <header className="card-head">
          <h2>{t("sandbox.payments")}</h2>
          <span className="muted small">{clinic.name}</span>
        </header>
        {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Loading />}
        {query.data && payments.length === 0 && <Empty>{t("sandbox.nopayments")}</Empty>}
        <ul>
          {payments.map((payment) => (
            <li key={payment.payment_id} className="payment" data-active={payment.payment_id === chosen?.payment_id || undefined}>
              <button type="button" className="plain" data-testid="payment" onClick={() => setChosen(payment)}>
                <span>
                  <b>{money(payment.amount_minor, payment.currency, locale)}</b>
                  <span className="muted small">
                    {t("sandbox.paidon", { day: dayText(payment.business_date, locale) })} ·{" "}
                    {t(`method.${payment.method}`, { defaultValue: payment.method })}
                  </span>
                </span>
                {refundable(payment) < payment.amount_minor && (
                  <span className="muted small">
                    {t("sandbox.left", { amount: money(refundable(payment), payment.currency, locale) })}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="card sandbox-panel">
        {!isAble ? (
          <Empty>{t("sandbox.notokens")}</Empty>
        ) : chosen === null ? (
          <Empty>{t("sandbox.choose")}</Empty>
        ) : (
          <RefundPanel key={chosen.payment_id} payment={chosen} clinic={clinic} today={today} onBack={() => setChosen(null)} />
        )}
      </section>
    </div>
  );
}
