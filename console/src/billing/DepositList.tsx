import { useEvery } from "../common/query";
import type { Desk } from "../common/useDesk";
import { DepositTable, newestFirst } from "./DepositTable";
import type { Deposit } from "./types";

/** A patient's deposits, at whichever clinic they were paid in. */
export function DepositList({ patientId, desk }: { patientId: string; desk: Desk }) {
  const { data, isPending } = useEvery<Deposit>("billing", "/deposits", { patient_id: patientId });
  return <DepositTable deposits={newestFirst(data ?? [])} currency={desk.clinic.currency} isPending={isPending} names={null} />;
}
