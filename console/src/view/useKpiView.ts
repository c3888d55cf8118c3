import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

import type { Clinic } from "../api/types";
import { useChain } from "./ChainProvider";
import { useView, type View } from "./useView";

export type KpiView = View & {
  scope: Clinic | null;
  zone: string;
  currency: string | null;
  /** The one day that the drawer is about; null for all days of the view. */
  day: string | null;
  setDay: (day: string | null) => void;
};

/** What an opened number is about: the view's clinic and days, or those that it was opened with. */
export function useKpiView(): KpiView {
  const view = useView();
  const { clinics, zone, currency } = useChain();
  const [search, setSearch] = useSearchParams();
  const clinic = search.get("of") ?? view.clinic;
  const wished = search.get("day");
  const day = wished !== null && !Number.isNaN(Date.parse(`${wished}T00:00:00Z`)) ? wished : null;
  const setDay = useCallback(
    (picked: string | null) =>
      setSearch(
        (old) => {
          const next = new URLSearchParams(old);
          if (picked === null) next.delete("day");
          else next.set("day", picked);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return useMemo(() => {
    const scope = clinics.find((one) => one.clinic_id === clinic) ?? null;
    return { ...view, clinic, scope, zone: scope?.zone ?? zone, currency: scope?.currency ?? currency, day, setDay };
  }, [view, clinics, zone, currency, clinic, day, setDay]);
}
