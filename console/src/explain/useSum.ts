import { useMemo } from "react";

import { useCells } from "../api/analytics";
import type { Amount, Definition } from "../api/types";
import { useInView } from "../view/useInView";
import { BEGINNING } from "../view/ranges";
import type { KpiView } from "../view/useKpiView";
import { plus } from "./sums";

const NOTHING: Amount = { numerator: 0, denominator: null };

/** The first day of the postings that make the number up: a balance holds what is open since the beginning. */
export function sinceOf(definition: Definition, view: KpiView): string {
  return view.day ?? (definition.basis === "balance" ? BEGINNING : view.from);
}

/** What the postings of the drawer add up to; undefined until it is known. */
export function useSum(definition: Definition, view: KpiView): Amount | undefined {
  const { clinic, day, to, knownAt } = view;
  const isIn = useInView(clinic);
  const query = useCells({ kpi: definition.id, clinic, from: sinceOf(definition, view), to: day ?? to, knownAt });
  return useMemo(() => {
    if (query.data === undefined || query.isPlaceholderData) return undefined;
    const cells = query.data.items.filter((cell) => cell.dim === "" && isIn(cell.clinic_id));
    return cells.reduce<Amount>(plus, definition.is_ratio ? { numerator: 0, denominator: 0 } : NOTHING);
  }, [query.data, query.isPlaceholderData, isIn, definition]);
}
