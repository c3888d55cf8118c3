import { clockText } from "../format/time";
import { useLanguage } from "../i18n/names";
import type { PatientName } from "../patients/types";
import { useProductName } from "../view/useNames";
import type { CsvColumn } from "../common/csv";
import { inMainUnit } from "./inMainUnit";
import { stateOf } from "./orderState";
import type { Deposit, Order, Payment, Refund } from "./types";

type Names = ReadonlyMap<string, PatientName>;
type Money = { currency: string; patient_id: string };

/** The columns of the till's lists as files: whole ids, days that sort, and amounts that a spreadsheet adds up. */
export function useFiles(names: Names, zone: string) {
  const { t, locale } = useLanguage();
  const nameOf = useProductName();
  const time = (moment: string) => clockText(moment, locale, zone);
  const patient: CsvColumn<Money> = { title: t("billing.patient"), value: (row) => names.get(row.patient_id)?.name ?? row.patient_id };
  const currency: CsvColumn<Money> = { title: t("billing.currency"), value: (row) => row.currency };
  const amount = <T extends Money>(title: string, minor: (row: T) => number): CsvColumn<T> => ({ title, value: (row) => inMainUnit(minor(row), row.currency) });

  const orders: CsvColumn<Order>[] = [
    { title: t("billing.order"), value: (order) => order.order_id },
    { title: t("billing.day"), value: (order) => order.business_date },
    { title: t("billing.time"), value: (order) => time(order.created_at) },
    patient,
    { title: t("billing.lines"), value: (order) => order.lines.map((line) => `${nameOf(line.product_code)} × ${line.quantity}`).join("; ") },
    { title: t("billing.state"), value: (order) => t(`billing.state.${stateOf(order)}`) },
    amount(t("billing.total"), (order) => order.total_minor),
    amount(t("billing.discount"), (order) => order.discount_minor),
    amount(t("billing.paid"), (order) => order.paid_minor),
    amount(t("billing.refunded"), (order) => order.refunded_minor),
    amount(t("billing.due"), (order) => order.due_minor),
    currency,
  ];
  const payments: CsvColumn<Payment>[] = [
    { title: t("billing.number"), value: (payment) => payment.payment_id },
    { title: t("billing.day"), value: (payment) => payment.business_date },
    { title: t("billing.time"), value: (payment) => time(payment.taken_at) },
    patient,
    { title: t("billing.method"), value: (payment) => t(`method.${payment.method}`) },
    amount(t("billing.amount"), (payment) => payment.amount_minor),
    amount(t("billing.refunded"), (payment) => payment.refunded_minor),
    currency,
    { title: t("billing.order"), value: (payment) => payment.order_id },
  ];
  const deposits: CsvColumn<Deposit>[] = [
    { title: t("billing.number"), value: (deposit) => deposit.deposit_id },
    { title: t("billing.day"), value: (deposit) => deposit.business_date },
    patient,
    { title: t("billing.method"), value: (deposit) => t(`method.${deposit.method}`) },
    amount(t("billing.paidin"), (deposit) => deposit.amount_minor),
    amount(t("billing.balance"), (deposit) => deposit.balance_minor),
    amount(t("billing.askedback"), (deposit) => deposit.reserved_minor),
    currency,
  ];
  const refunds: CsvColumn<Refund>[] = [
    { title: t("billing.number"), value: (refund) => refund.refund_id },
    { title: t("billing.day"), value: (refund) => refund.business_date },
    { title: t("billing.time"), value: (refund) => time(refund.completed_at ?? refund.requested_at) },
    patient,
    { title: t("billing.method"), value: (refund) => t(`method.${refund.method}`) },
    amount(t("billing.amount"), (refund) => refund.amount_minor),
    currency,
    { title: t("billing.reason"), value: (refund) => refund.reason },
    { title: t("billing.order"), value: (refund) => refund.order_id },
  ];
  return { orders, payments, deposits, refunds };
}
