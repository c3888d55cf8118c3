import type { Definition } from "../api/types";

/**
 * The first screen: what somebody who answers for clinics asks in the morning, and never more than seven numbers. They
 * follow a patient through the chain, and each has a guard: the number that gets worse when this one is pushed.
 *
 * - K35, what came in: the number that pays wages; guarded by what had to be paid back.
 * - K04, new patients: next month's work; guarded by how many of them stayed.
 * - K17, new patients who pay: what reception, doctor and consultant make of them; guarded by refunds.
 * - K19, how much of what was proposed is accepted: the quality of plans rather than their size; guarded by refunds.
 * - K27, chairs in use: the cost that cannot be put off; guarded by production, since a full chair may earn little.
 * - K21, no-shows: chairs that stand empty though booked; guarded by cancellations, which are no-shows that were told.
 * - K46, recalls kept: whether patients come back; guarded by no-shows, since a booking alone recalls nobody.
 *
 * Not here, one click away: K33 and K22 (guards above), K39 (guard of four), K18 (moves with K19), K20 (a stock for the
 * follow-up desk), K04C (per clinic only). `by`: what one clinic's number is explained by; a chain's is by its clinics.
 */
const FIRST: readonly { id: string; by: string }[] = [
  { id: "K35", by: "method" },
  { id: "K04", by: "source" },
  { id: "K17", by: "consultant" },
  { id: "K19", by: "doctor" },
  { id: "K27", by: "chair" },
  { id: "K21", by: "source" },
  { id: "K46", by: "protocol" },
];

export type First = { definition: Definition; by: string };

/** The numbers of the first screen that the services know. */
export function firstOf(definitions: Map<string, Definition>): First[] {
  return FIRST.flatMap(({ id, by }) => {
    const definition = definitions.get(id);
    return definition === undefined ? [] : [{ definition, by }];
  });
}
