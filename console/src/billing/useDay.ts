import { useCells } from "../api/analytics";
import type { Clinic } from "../api/types";
import { useEvery } from "../common/query";
import { byMethod } from "./dayTotal";
import type { Deposit, Payment, Refund } from "./types";

/** Everything that moved money at a clinic on a business day, and the ledger's number for it. */
export function useDay(clinic: Clinic, day: string) {
  const there = { clinic_id: clinic.clinic_id, date: day };
  const payments = useEvery<Payment>("billing", "/payments", there);
  const refunds = useEvery<Refund>("billing", "/refunds", { ...there, status: "completed" });
  const deposits = useEvery<Deposit>("billing", "/deposits", there);
  const cells = useCells({ kpi: "K35", clinic: clinic.clinic_id, from: day, to: day, dim: "method", knownAt: null });
  const known = { payments: payments.data ?? [], refunds: refunds.data ?? [], deposits: deposits.data ?? [] };
  return {
    ...known,
    rows: byMethod({ ...known, cells: cells.data?.items ?? [] }),
    isPending: [payments, refunds, deposits, cells].some((query) => query.isPending),
    error: [payments, refunds, deposits, cells].find((query) => query.error)?.error ?? null,
  };
}
