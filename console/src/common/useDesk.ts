import { useMemo } from "react";

import type { Clinic } from "../api/types";
import { dayIn } from "../format/time";
import { useChain } from "../view/ChainProvider";
import { useView } from "../view/useView";

/** Where and when somebody works: one clinic, its today and its business time. */
export type Desk = { clinic: Clinic; now: string; today: string };

/** The chosen clinic, else the first one that this person sees; null for a chain without any clinic. */
export function useDesk(): Desk | null {
  const { asOf, clinics } = useChain();
  const { scope } = useView();
  const clinic = scope ?? clinics.find((one) => !one.is_sandbox) ?? clinics[0] ?? null;
  return useMemo(() => (clinic === null ? null : { clinic, now: asOf, today: dayIn(asOf, clinic.zone) }), [clinic, asOf]);
}
