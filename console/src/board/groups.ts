import type { Definition } from "../api/types";

const GROUPS: [name: string, ids: string[]][] = [
  ["patients", ["K04", "K04C", "K17"]],
  ["plans", ["K18", "K19", "K20"]],
  ["chairs", ["K21", "K22", "K27"]],
  ["money", ["K33", "K35", "K39"]],
  ["recall", ["K46"]],
];

export type Group = { name: string; definitions: Definition[] };

/**
 * The definitions under headings; those that no heading names come last, so that a new KPI is never hidden. `isChain`:
 * without those that are counted for each clinic and cannot be added.
 */
export function grouped(definitions: Map<string, Definition>, isChain: boolean): Group[] {
  const named = new Set(GROUPS.flatMap(([, ids]) => ids));
  const rest = [...definitions.keys()].filter((id) => !named.has(id));
  return [...GROUPS, ["other", rest] as [string, string[]]]
    .map(([name, ids]) => ({ name, definitions: ids.flatMap((id) => definitions.get(id) ?? []) }))
    .map(({ name, definitions: found }) => ({ name, definitions: found.filter((one) => !isChain || one.is_summable) }))
    .filter((group) => group.definitions.length > 0);
}
