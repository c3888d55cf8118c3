import { useQuery } from "@tanstack/react-query";
import { createContext, use, useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Board, Clinic } from "../api/types";
import { useApi } from "../session/session";
import { ErrorNotice, Loading } from "../shell/notices";

/** The chain as a whole: its clinics, its business time, and how far back it knows anything. */
export type Chain = {
  asOf: string;
  clinics: Clinic[];
  zone: string;
  /** The clinics' common currency; null where they have several. */
  currency: string | null;
  firstKnownAt: string;
  freshness: number | null;
};

const ChainContext = createContext<Chain | null>(null);
const KNOWN_DAYS = 60;

/** Business time may be far from this machine's, so the service is asked before any range of days is chosen. */
export function ChainProvider({ children }: { children: ReactNode }) {
  const api = useApi();
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ["chain"],
    refetchInterval: 5_000,
    queryFn: ({ signal }) => {
      const today = new Date().toISOString().slice(0, 10);
      return api.get<Board>("analytics", "/board", { date_from: today, date_to: today }, signal);
    },
  });
  const chain = useMemo(() => (data === undefined ? null : chainOf(data)), [data]);
  if (chain !== null) return <ChainContext value={chain}>{children}</ChainContext>;
  return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Loading text={t("shell.loading")} />;
}

function chainOf(board: Board): Chain {
  const clinics = [...board.clinics].sort((one, other) => one.name.localeCompare(other.name, "zh-CN", { numeric: true }));
  const zone = clinics.find((clinic) => !clinic.is_sandbox)?.zone ?? clinics[0]?.zone ?? "UTC";
  return {
    asOf: board.as_of,
    clinics,
    zone,
    currency: clinics.every((clinic) => clinic.currency === clinics[0]?.currency) ? (clinics[0]?.currency ?? null) : null,
    firstKnownAt: board.first_known_at ?? new Date(Date.parse(board.as_of) - KNOWN_DAYS * 86_400_000).toISOString(),
    freshness: board.freshness_seconds,
  };
}

/** The chain; only below ChainProvider. */
export function useChain(): Chain {
  const chain = use(ChainContext);
  if (chain === null) throw new Error("useChain is only for pages below ChainProvider");
  return chain;
}

/** A clinic's name, currency and zone by its id. */
export function useClinic(): (id: string | null) => Clinic | null {
  const { clinics } = useChain();
  return useMemo(() => {
    const byId = new Map(clinics.map((clinic) => [clinic.clinic_id, clinic]));
    return (id) => (id === null ? null : (byId.get(id) ?? null));
  }, [clinics]);
}
