import { Alert } from "antd";
import { useMutationState } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { useLive } from "../live/LiveProvider";
import { WORK } from "./query";
import { isWaiting } from "./useCommand";

const listen = (changed: () => void) => {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
};

// A stream that is back at once is no news.
const WORTH_SAYING = 2_000;

/** Says that there is no line, how many commands wait for one, or that the page has stopped following the chain. */
export function WaitingBar() {
  const { t } = useTranslation();
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  const waiting = useMutationState({ filters: { mutationKey: [WORK] }, select: ({ state }) => isWaiting(state) }).filter(Boolean).length;
  const isStale = useLasting(useLive().state === "reconnecting");
  useStay(waiting > 0);
  const text = waiting > 0 ? t("common.waiting", { count: waiting }) : !isOnline ? t("common.offline") : isStale ? t("common.stale") : null;
  if (text === null) return null;
  const state = waiting > 0 ? "waiting" : !isOnline ? "offline" : "stale";
  return <Alert banner type="warning" title={text} role="status" data-testid="waiting" data-state={state} />;
}

/** True once something has been so for a while. */
function useLasting(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLong(true), WORTH_SAYING);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isSo]);
  return isSo && isLong;
}

/** The browser asks before it leaves a page whose commands have not been sent. */
function useStay(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isNeeded]);
}
