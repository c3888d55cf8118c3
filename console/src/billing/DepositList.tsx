import { useEvery } from "../work/query";
import type { Desk } from "../work/useDesk";
import { DepositTable, newestFirst } from "./DepositTable";
import type { Deposit } from "./types";

/** A patient's deposits, at whichever clinic they were paid in. */
export function DepositList({ patientId, desk }: { patientId: string; desk: Desk }) {
  const { data, isPending } = useEvery<Deposit>("billing", "/deposits", { patient_id: patientId });
  return <DepositTable deposits={newestFirst(data ?? [])} currency={desk.clinic.currency} isPending={isPending} names={null} />;
}
