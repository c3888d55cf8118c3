import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

import type { Clinic } from "../api/types";
import { dayIn } from "../format/time";
import { useChain } from "./ChainProvider";
import { DEFAULT_PRESET, isPreset, rangeOf, type Preset } from "./ranges";

/** What the reader looks at. It lives in the address bar, so that a link shows the same. */
export type View = {
  clinic: string | null;
  preset: Preset;
  from: string;
  to: string;
  knownAt: string | null;
};

type Change = { clinic?: string | null; preset?: Preset; knownAt?: string | null };

/** The view and a way to change it. */
export function useView(): View & { change: (change: Change) => void; scope: Clinic | null; zone: string; currency: string | null } {
  const [search, setSearch] = useSearchParams();
  const chain = useChain();
  const clinic = search.get("clinic");
  const known = search.get("known_at");
  const knownAt = known !== null && !Number.isNaN(Date.parse(known)) ? known : null;
  const wished = search.get("days");
  const preset = isPreset(wished) ? wished : DEFAULT_PRESET;
  const scope = chain.clinics.find((one) => one.clinic_id === clinic) ?? null;
  const zone = scope?.zone ?? chain.zone;
  const currency = scope?.currency ?? chain.currency;
  const { from, to } = rangeOf(preset, dayIn(knownAt ?? chain.asOf, zone));

  const change = useCallback(
    (change: Change) =>
      setSearch(
        (old) => {
          const next = new URLSearchParams(old);
          const set = (name: string, value: string | null | undefined) => {
            if (value === undefined) return;
            if (value === null || value === "") next.delete(name);
            else next.set(name, value);
          };
          set("clinic", change.clinic);
          set("days", change.preset);
          set("known_at", change.knownAt);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return useMemo(
    () => ({ clinic, preset, from, to, knownAt, change, scope, zone, currency }),
    [clinic, preset, from, to, knownAt, change, scope, zone, currency],
  );
}

/** Opens and closes a drawer that is named in the address bar, so that "back" closes it. */
export function useOpened(name: "kpi" | "event"): [string | null, (value: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const open = useCallback(
    (value: string | null) =>
      setSearch((old) => {
        const next = new URLSearchParams(old);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      }),
    [name, setSearch],
  );
  return [search.get(name), open];
}
