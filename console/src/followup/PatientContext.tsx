import { Descriptions, Skeleton } from "antd";
import { useMemo } from "react";

import { money, NONE } from "../format/number";
import { dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { Phone } from "../patients/Phone";
import type { Patient } from "../patients/types";
import { useEvery, useOne } from "../common/query";
import type { Plan, Price, Procedure, Visit } from "./types";
import { quotedAmount } from "./worklist";

/** The item of the newest business day; undefined for none. */
export function newestOf<T extends { business_date: string }>(items: readonly T[]): T | undefined {
  return items.reduce<T | undefined>((best, item) => (best === undefined || item.business_date >= best.business_date ? item : best), undefined);
}

/** What one should know of a patient before calling: the number, the last visit and treatment, the open quote. */
export function PatientContext({ patientId }: { patientId: string }) {
  const { t, language, locale } = useLanguage();
  const person = { patient_id: patientId };
  const patient = useOne<Patient>("crm", `/patients/${patientId}`);
  const visits = useEvery<Visit>("booking", "/visits", person);
  const procedures = useEvery<Procedure>("booking", "/procedures", person);
  const plans = useEvery<Plan>("crm", "/plans", person);
  const prices = useEvery<Price>("billing", "/prices", {});
  const products = useMemo(() => new Map(prices.data?.map((price) => [price.product_code, language === "zh" ? price.name_zh : price.name_en])), [prices.data, language]);
  if (patient.data === undefined) return <Skeleton active />;

  const visit = newestOf((visits.data ?? []).filter(({ status }) => status !== "void"));
  const procedure = newestOf((procedures.data ?? []).filter(({ status }) => status === "performed"));
  const product = (code: string) => products.get(code) ?? code;
  const done = procedure && [dayText(procedure.business_date, locale, true), product(procedure.product_code), procedure.tooth].filter(Boolean).join(" · ");
  const quotes = (plans.data ?? []).filter((plan) => quotedAmount(plan) !== null);
  return (
    <Descriptions
      column={1}
      size="small"
      data-testid="context"
      items={[
        { key: "phone", label: t("followup.phone"), children: <Phone patientId={patientId} masked={patient.data.phone_masked} /> },
        { key: "visit", label: t("followup.lastvisit"), children: visit ? dayText(visit.business_date, locale, true) : NONE },
        { key: "procedure", label: t("followup.lastprocedure"), children: done ?? NONE },
        {
          key: "quote",
          label: t("followup.quote"),
          children: quotes.length === 0 ? NONE : quotes.map((plan) => <Quote key={plan.case_id} plan={plan} product={product} />),
        },
      ]}
    />
  );
}

function Quote({ plan, product }: { plan: Plan; product: (code: string) => string }) {
  const { t, locale } = useLanguage();
  const open = plan.versions.find(({ status }) => status === "quoted");
  const amount = quotedAmount(plan);
  if (open === undefined || amount === null) return null;
  const lines = open.lines.map((line) => [product(line.product_code), line.tooth].filter(Boolean).join(" "));
  return (
    <div>
      <b>{money(amount, plan.currency, locale)}</b> <span className="muted">{lines.join(", ")}</span>
      {open.valid_until && <span className="muted"> · {t("followup.validuntil", { day: dayText(open.valid_until, locale) })}</span>}
    </div>
  );
}
