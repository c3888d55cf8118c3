import { createContext, use } from "react";

import type { Desk } from "../common/useDesk";
import type { May } from "./roles";
import type { Place } from "./types";
import type { Day } from "./useDay";

/** Who is meant, as far as a form needs to know. */
export type Person = { patient_id: string; name: string };

/** What is open beside the board. */
export type Panel =
  | { kind: "book"; patient?: Person; place?: Place; practitioner?: string; minutes?: number }
  | { kind: "walk-in"; patient?: Person }
  | { kind: "appointment"; id: string }
  | { kind: "move"; id: string; place?: Place }
  | { kind: "triage"; id: string }
  | { kind: "correct-triage"; id: string }
  | { kind: "check-out"; id: string }
  | { kind: "void-visit"; id: string };

/**
 * The desk's day, shared by board, queue and panels: the `date` on the board, which follows the `asked` one in a moment.
 * `say` tells in passing what was done.
 */
export type DayDesk = Day & { desk: Desk; date: string; asked: string; may: May; say: (text: string) => void; goTo: (date: string) => void };

/** Opening and closing what stands beside the board; never another value, so that nothing is drawn again for it. */
export type Panels = { open: (panel: Panel) => void; close: () => void };

export const DayContext = createContext<DayDesk | null>(null);
export const PanelContext = createContext<Panels | null>(null);

export function useDayDesk(): DayDesk & Panels {
  const day = use(DayContext);
  const panels = use(PanelContext);
  if (day === null || panels === null) throw new Error("useDayDesk is only for what DayPage shows");
  return { ...day, ...panels };
}
