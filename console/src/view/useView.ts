import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

import type { Clinic } from "../api/types";
import { dayIn } from "../format/time";
import { useChain } from "./ChainProvider";
import { DEFAULT_PRESET, drawnFrom, isPreset, rangeOf, type Preset } from "./ranges";

/** What the reader looks at. It lives in the address bar, so that a link shows the same. */
export type View = {
  clinic: string | null;
  preset: Preset;
  from: string;
  to: string;
  /** The first day that charts draw. */
  drawnFrom: string;
  knownAt: string | null;
  /** Whether the sandboxes count among "all clinics". */
  sandboxes: boolean;
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
  const { sandboxes } = chain;

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
    () => ({ clinic, preset, from, to, drawnFrom: drawnFrom(from, to), knownAt, sandboxes, change, scope, zone, currency }),
    [clinic, preset, from, to, knownAt, sandboxes, change, scope, zone, currency],
  );
}

export type Opened = "kpi" | "event";

const openers = new Map<Opened, Element | null>();

/** What had the focus when a drawer was opened, if it is still on the page. */
export function openerOf(name: Opened): HTMLElement | null {
  const opener = openers.get(name);
  return opener instanceof HTMLElement && opener.isConnected ? opener : null;
}

/** A clinic and a day other than the view's, for a number that is opened from an event or from a table of clinics; and which side of it. */
export type Place = { clinic?: string; day?: string; tab?: string };

/**
 * Opens and closes a drawer that is named in the address bar, so that "back" closes it. A number that an event led to
 * takes the event's place: "back" leads there again.
 */
export function useOpened(name: Opened): [string | null, (value: string | null, place?: Place) => void] {
  const [search, setSearch] = useSearchParams();
  const open = useCallback(
    (value: string | null, place: Place = {}) => {
      if (value !== null) openers.set(name, document.activeElement);
      setSearch((old) => {
        const next = new URLSearchParams(old);
        if (value === null) next.delete(name);
        else next.set(name, value);
        if (name === "kpi") {
          next.delete("event");
          for (const [key, text] of [["of", place.clinic], ["day", place.day], ["tab", place.tab]] as const) {
            if (text === undefined) next.delete(key);
            else next.set(key, text);
          }
        }
        return next;
      });
    },
    [name, setSearch],
  );
  return [search.get(name), open];
}
