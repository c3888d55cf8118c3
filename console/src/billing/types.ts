/** Billing's answers under the names that these pages use. */
import type { components as Billing } from "../api/generated/billing";

type B = Billing["schemas"];

export type { Order, Payment } from "../api/types";
export type OrderLine = B["OrderLine"];
export type Deposit = B["DepositView"];
export type Refund = B["Refund"];
export type Price = B["Price"];
export type CashMethod = Deposit["method"];
export type Method = B["PaymentView"]["method"];

/** The ways in which money comes in, the commonest first; paying from a deposit brings no new money. */
export const CASH_METHODS: readonly CashMethod[] = ["wechat_pay", "alipay", "card", "cash", "bank_transfer"];
