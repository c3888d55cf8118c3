import type { Clinic } from "../api/types";
import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useNames } from "../patients/useNames";
import { CsvButton } from "../work/CsvButton";
import type { CsvColumn } from "../work/csv";
import { inMainUnit } from "./inMainUnit";
import type { Deposit, Payment, Refund } from "./types";

type Kind = "payment" | "deposit" | "refund";
type Movement = { kind: Kind; id: string; at: string; patient: string; order: string; method: string; minor: number; note: string };
type Props = { clinic: Clinic; day: string; payments: readonly Payment[]; deposits: readonly Deposit[]; refunds: readonly Refund[] };

/** The day's movements as a file, one a row, refunds below zero. */
export function PaymentsCsv({ clinic, day, payments, deposits, refunds }: Props) {
  const { t, locale } = useLanguage();
  const rows = movements(payments, deposits, refunds);
  const names = useNames(rows.map((row) => row.patient));
  const columns: CsvColumn<Movement>[] = [
    { title: t("billing.day"), value: () => day },
    { title: t("billing.time"), value: (row) => momentText(row.at, locale, clinic.zone, true) },
    { title: t("billing.kind"), value: (row) => t(`billing.kind.${row.kind}`) },
    { title: t("billing.method"), value: (row) => t(`method.${row.method}`) },
    { title: t("billing.amount"), value: (row) => inMainUnit(row.minor, clinic.currency) },
    { title: t("billing.currency"), value: () => clinic.currency },
    { title: t("billing.patient"), value: (row) => names.get(row.patient)?.name ?? row.patient },
    { title: t("billing.order"), value: (row) => row.order },
    { title: t("billing.number"), value: (row) => row.id },
    { title: t("billing.reason"), value: (row) => row.note },
  ];
  return <CsvButton columns={columns} rows={rows} name={`${t("billing.file.day")}-${clinic.name}-${day}`} />;
}

function movements(payments: readonly Payment[], deposits: readonly Deposit[], refunds: readonly Refund[]): Movement[] {
  const all: Movement[] = [
    ...payments.map((one) => ({ ...base(one), kind: "payment" as const, id: one.payment_id, at: one.taken_at, order: one.order_id })),
    ...deposits.map((one) => ({ ...base(one), kind: "deposit" as const, id: one.deposit_id, at: one.topped_up_at })),
    ...refunds.map((one) => ({
      ...base(one),
      kind: "refund" as const,
      id: one.refund_id,
      at: one.completed_at ?? one.requested_at,
      order: one.order_id ?? "",
      minor: -one.amount_minor,
      note: one.reason,
    })),
  ];
  return all.sort((one, other) => one.at.localeCompare(other.at));
}

function base(one: Payment | Deposit | Refund) {
  return { patient: one.patient_id, method: one.method, minor: one.amount_minor, order: "", note: "" };
}
