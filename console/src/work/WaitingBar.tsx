import { Alert } from "antd";
import { useMutationState } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { WORK } from "./query";

const listen = (changed: () => void) => {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
};

/** Says that there is no line, and how many commands wait for one: nothing that was typed is lost. */
export function WaitingBar() {
  const { t } = useTranslation();
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  const waiting = useMutationState({
    filters: { mutationKey: [WORK], status: "pending" },
    select: (mutation) => mutation.state.isPaused || mutation.state.failureCount > 0,
  }).filter(Boolean).length;
  if (isOnline && waiting === 0) return null;
  const text = waiting > 0 ? t("work.waiting", { count: waiting }) : t("work.offline");
  return <Alert banner type="warning" title={text} data-testid="waiting" />;
}
