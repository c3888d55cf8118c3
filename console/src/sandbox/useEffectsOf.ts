import { useCallback } from "react";

import { useDefinitions } from "../api/analytics";
import type { Clinic, Payment } from "../api/types";
import { dayIn } from "../format/time";
import { useChain } from "../view/ChainProvider";
import { wallTime } from "../view/wallTime";
import { effectsOf, hasClosed, type Effect } from "./effects";
import { refundable } from "./refundable";
import type { Visit } from "./visits";

/** What a refund of a payment's whole rest would move, by the clinic's clock and the definitions' closing days. */
export function useEffectsOf(clinic: Clinic): (visit: Visit, payment: Payment, amount?: number) => Effect[] {
  const definitions = useDefinitions().data;
  const { asOf } = useChain();
  return useCallback(
    (visit, payment, amount = refundable(payment)) => {
      const wallNow = wallTime(asOf, clinic.zone);
      const refund = {
        amount,
        isDeposit: payment.method === "deposit",
        hasPlanLine: payment.allocations.some((part) => part.plan_line_id !== null),
      };
      return effectsOf(refund, visit, {
        today: dayIn(asOf, clinic.zone),
        isClosed: (kpi, day) => hasClosed(day, definitions?.get(kpi)?.close_days ?? Infinity, wallNow),
      });
    },
    [asOf, clinic.zone, definitions],
  );
}
