import { CheckCircleFilled, LoadingOutlined } from "@ant-design/icons";
import { Alert, Button, InputNumber } from "antd";
import { useState } from "react";

import type { Clinic, Payment } from "../api/types";
import { digitsOf, money } from "../format/number";
import { dayText } from "../format/time";
import { roleName, useLanguage } from "../i18n/names";
import { problemText } from "../shell/problems";
import { shortId } from "../view/shortId";
import { Outcome } from "./Outcome";
import { refundable } from "./refundable";
import { isSame, useOldDays } from "./useOldDays";
import { useRefund } from "./useRefund";
import type { Visit } from "./visits";
import { WatchTable } from "./WatchTable";

type Props = { visit: Visit; payment: Payment; clinic: Clinic; today: string; onBack: () => void };

/** Refunds one payment with two people, and shows its days' numbers before and after, side by side. */
export function RefundPanel({ visit, payment, clinic, today, onBack }: Props) {
  const { t, language, locale } = useLanguage();
  const days = useOldDays(visit, payment, clinic, today);
  const refund = useRefund(payment);
  const [amount, setAmount] = useState(refundable(payment));
  const unit = 10 ** digitsOf(payment.currency);
  const moved = days.filter((day) => refund.before !== null && day.now && !isSame(day.now, refund.before.get(day.key)));
  const problem = refund.error && problemText(t, language, refund.error);
  const people = { first: roleName(t, "cashier"), second: roleName(t, "clinic_manager") };
  const start = () => refund.run(amount, new Map(days.map((day) => [day.key, day.now])));
  return (
    <div className="refund">
      <header className="card-head">
        <h2>
          {money(payment.amount_minor, payment.currency, locale)} ·{" "}
          {t(`method.${payment.method}`, { defaultValue: payment.method })} · {t("name.patient", { id: shortId(payment.patient_id) })} ·{" "}
          {t("sandbox.paidon", { day: dayText(payment.business_date, locale, true) })}
        </h2>
        <Button size="small" onClick={onBack}>
          {t("sandbox.again")}
        </Button>
      </header>
      {refund.step === 0 && (
        <div className="refund-form">
          <label>
            {t("sandbox.amount")}{" "}
            <InputNumber
              value={amount / unit}
              min={1 / unit}
              max={refundable(payment) / unit}
              precision={digitsOf(payment.currency)}
              onChange={(value) => setAmount(Math.round((value ?? 0) * unit))}
            />
          </label>
          <Button
            type="primary"
            data-testid="refund"
            loading={refund.isRunning}
            disabled={amount <= 0 || days.some((day) => day.now === undefined)}
            onClick={start}
          >
            {t("sandbox.dorefund", { amount: money(amount, payment.currency, locale) })}
          </Button>
          <p className="muted small">{t("sandbox.people", people)}</p>
        </div>
      )}
      {problem && <Alert type="error" showIcon title={problem.text} description={problem.hint} data-testid="refusal" />}
      {refund.step > 0 && (
        <ol className="steps">
          <Step isDone text={t("sandbox.step.request", { role: people.first })} />
          <Step isDone={refund.step > 1} text={t("sandbox.step.complete", { role: people.second })} />
          <Step isDone={moved.length > 0} text={t("sandbox.step.moved")} />
        </ol>
      )}
      <WatchTable days={days} before={refund.before} currency={payment.currency} />
      {refund.eventId !== null && (
        <Outcome eventId={refund.eventId} clinicId={clinic.clinic_id} restated={moved.filter((day) => day.isClosed).length} />
      )}
    </div>
  );
}

function Step({ isDone, text }: { isDone: boolean; text: string }) {
  return (
    <li data-done={isDone || undefined}>
      {isDone ? <CheckCircleFilled /> : <LoadingOutlined />} {text}
    </li>
  );
}
