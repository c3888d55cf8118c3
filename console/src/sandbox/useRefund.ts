import { useMutation } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";

import { Api, ApiError } from "../api/client";
import { completeRefund, requestRefund } from "../api/operations";
import type { Amount, Payment } from "../api/types";
import { useLanguage } from "../i18n/names";
import { useSession } from "../session/session";

/** The numbers when the button was pressed, by row. */
export type Before = Map<string, Amount | undefined>;

/**
 * One refund by two people of the demo. `step`: 0 nothing yet, 1 requested, 2 completed. A repeated press after a
 * failure repeats the same commands under the same keys, so nothing is paid back twice.
 */
export function useRefund(payment: Payment) {
  const { t } = useLanguage();
  const { config } = useSession();
  const [step, setStep] = useState(0);
  const [before, setBefore] = useState<Before | null>(null);
  const [eventId, setEventId] = useState<string | null>(null);
  const tokens = config.demo?.tokens;
  const [cashier, manager] = useMemo(
    () => [new Api(config, () => tokens?.cashier ?? ""), new Api(config, () => tokens?.clinic_manager ?? "")],
    [config, tokens],
  );
  const keys = useRef({ amount: 0, request: "", complete: "" });

  const { mutate, error, isPending } = useMutation({
    mutationFn: async (amount: number) => {
      if (keys.current.amount !== amount) {
        keys.current = { amount, request: crypto.randomUUID(), complete: crypto.randomUUID() };
      }
      const requested = await requestRefund(cashier, payment, amount, t("sandbox.reason"), keys.current.request);
      setStep(1);
      const completed = await completeRefund(manager, requested.id, keys.current.complete);
      setEventId(completed.events.find((event) => event.type.startsWith("billing.refund.completed"))?.event_id ?? null);
      setStep(2);
    },
    onError: () => setStep(0),
  });
  const run = (amount: number, numbers: Before) => {
    setBefore(numbers);
    mutate(amount);
  };
  const refusal = error === null ? null : error instanceof ApiError ? error : new ApiError(0, "", String(error));
  return { step, before, eventId, run, isRunning: isPending, error: refusal };
}
