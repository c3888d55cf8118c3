import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Board, Clinic } from "../api/types";
import { clinicName } from "../i18n/names";
import { useApi } from "../session/session";
import { ErrorNotice, Loading } from "../shell/notices";

/** The chain as a whole: its clinics, its business time, and how far back it knows anything. */
export type Chain = {
  asOf: string;
  clinics: Clinic[];
  /** That of most clinics; times of clinics with another one are marked. */
  zone: string;
  /** Whether "all clinics" means the sandboxes too: only where there is no other clinic. */
  sandboxes: boolean;
  /** Everything up to this business time is in the numbers. */
  completeUntil: string;
  /** The clinics' common currency; null where they have several. */
  currency: string | null;
  firstKnownAt: string;
  freshness: number | null;
};

type Asked = { chain: Chain | null; error: Error | null; isAsking: boolean; retry: () => void };

const ChainContext = createContext<Asked>({ chain: null, error: null, isAsking: true, retry: () => undefined });
const KNOWN_DAYS = 60;

/** Business time may be far from this machine's, so the service is asked before any range of days is chosen. */
export function ChainProvider({ children }: { children: ReactNode }) {
  const api = useApi();
  const { t } = useTranslation();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["chain"],
    refetchInterval: 5_000,
    queryFn: ({ signal }) => {
      const today = new Date().toISOString().slice(0, 10);
      return api.get<Board>("analytics", "/board", { date_from: today, date_to: today }, signal);
    },
  });
  // Each new try begins without an error; the reader keeps the last one until there is an answer.
  const [kept, setKept] = useState<Error | null>(null);
  useEffect(() => {
    if (error !== null) setKept(error);
    else if (data !== undefined) setKept(null);
  }, [error, data]);
  const chain = useMemo(() => (data === undefined ? null : chainOf(data, t)), [data, t]);
  const asked = useMemo(
    () => ({ chain, error: error ?? kept, isAsking: isFetching, retry: () => void refetch() }),
    [chain, error, kept, isFetching, refetch],
  );
  return <ChainContext value={asked}>{children}</ChainContext>;
}

/** Shows what is below it once the chain is known; until then a wait, or what went wrong. */
export function ChainGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { chain, error, isAsking, retry } = use(ChainContext);
  if (chain !== null) return children;
  if (error !== null) return <ErrorNotice error={error} onRetry={retry} isRetrying={isAsking} />;
  return <Loading text={t("shell.loading")} />;
}

function chainOf(board: Board, t: TFunction): Chain {
  const named = board.clinics.map((clinic) => ({ ...clinic, name: clinicName(t, clinic) }));
  const clinics = named.sort((one, other) => one.name.localeCompare(other.name, "zh-CN", { numeric: true }));
  const real = clinics.filter((clinic) => !clinic.is_sandbox);
  return {
    asOf: board.as_of,
    clinics,
    zone: commonest(real.length > 0 ? real : clinics),
    sandboxes: real.length === 0,
    completeUntil: board.complete_until,
    currency: clinics.every((clinic) => clinic.currency === clinics[0]?.currency) ? (clinics[0]?.currency ?? null) : null,
    firstKnownAt: board.first_known_at ?? new Date(Date.parse(board.as_of) - KNOWN_DAYS * 86_400_000).toISOString(),
    freshness: board.freshness_seconds,
  };
}

function commonest(clinics: Clinic[]): string {
  const times = new Map<string, number>();
  for (const { zone } of clinics) times.set(zone, (times.get(zone) ?? 0) + 1);
  return [...times].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "UTC";
}

/** The chain; only below ChainGate. */
export function useChain(): Chain {
  const { chain } = use(ChainContext);
  if (chain === null) throw new Error("useChain is only for pages below ChainGate");
  return chain;
}

/** The chain, or null while it is not known yet: for the header, which is there before any answer. */
export function useChainIfKnown(): Chain | null {
  return use(ChainContext).chain;
}

/** A clinic's name, currency and zone by its id. */
export function useClinic(): (id: string | null) => Clinic | null {
  const { clinics } = useChain();
  return useMemo(() => {
    const byId = new Map(clinics.map((clinic) => [clinic.clinic_id, clinic]));
    return (id) => (id === null ? null : (byId.get(id) ?? null));
  }, [clinics]);
}
