import { useState } from "react";

import type { Clinic, Payment } from "../api/types";
import { dayIn } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useChain } from "../view/ChainProvider";
import { PaymentList } from "./PaymentList";
import { RefundPanel } from "./RefundPanel";
import { useVisits } from "./useVisits";
import type { Visit } from "./visits";

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
  const { t } = useLanguage();
  const { config } = useSession();
  const { asOf } = useChain();
  const today = dayIn(asOf, clinic.zone);
  const { visits, payments } = useVisits(clinic, today);
  // Kept as it was when it was chosen: a payment that is paid back leaves the list, and stays on the right.
  const [chosen, setChosen] = useState<{ visit: Visit; payment: Payment } | null>(null);
  const people = config.demo?.tokens;
  const isAble = Boolean(people?.cashier && people.clinic_manager);
  return (
    <div className="sandbox" data-chosen={chosen !== null || undefined}>
      <section className="card sandbox-payments" data-testid="payments">
        <header className="card-head">
          <h2>{t("sandbox.payments")}</h2>
          <span className="muted small">{t("sandbox.closedfirst")}</span>
        </header>
        {payments.error && <ErrorNotice error={payments.error} onRetry={() => void payments.refetch()} />}
        {payments.isPending && <Loading />}
        {payments.data && visits.length === 0 && <Empty>{t("sandbox.nopayments")}</Empty>}
        <PaymentList
          visits={visits}
          clinic={clinic}
          chosen={chosen?.payment.payment_id ?? null}
          onChoose={(visit, payment) => setChosen({ visit, payment })}
        />
      </section>
      <section className="card sandbox-panel">
        {!isAble ? (
          <Empty>{t("sandbox.notokens")}</Empty>
        ) : chosen === null ? (
          <Empty>{t("sandbox.choose")}</Empty>
        ) : (
          <RefundPanel key={chosen.payment.payment_id} {...chosen} clinic={clinic} today={today} onBack={() => setChosen(null)} />
        )}
      </section>
    </div>
  );
}
