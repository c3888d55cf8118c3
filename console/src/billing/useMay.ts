import { useMemo } from "react";

import { useSession } from "../session/session";

const MANAGE = ["clinic_manager", "operations_director", "owner", "administrator"];

/** Who has the till in their navigation: a consultant does not touch it (BR5). */
export const TILL_ROLES: readonly string[] = ["cashier", "front_desk", "finance", ...MANAGE];

const TAKERS = ["cashier", "front_desk", ...MANAGE];
const SELLERS = ["front_desk", "consultant", "doctor", ...MANAGE];
const ASKERS = ["cashier", "front_desk", "customer_service", "finance", ...MANAGE];
const DECIDERS = ["cashier", "finance", ...MANAGE];

/** What somebody with these roles is offered at the till; the service decides anyway. */
export function mayDo(roles: readonly string[]) {
  const isOneOf = (wanted: readonly string[]) => roles.some((role) => wanted.includes(role));
  return {
    take: isOneOf(TAKERS),
    sell: isOneOf(SELLERS),
    approve: isOneOf(MANAGE),
    ask: isOneOf(ASKERS),
    decide: isOneOf(DECIDERS),
  };
}

/** What the signed-in person may do; `isMine` tells what they asked for themselves, which somebody else decides (BR6). */
export function useMay() {
  const { claims } = useSession();
  return useMemo(() => ({ ...mayDo(claims.roles), isMine: (user: string) => user === claims.sub }), [claims]);
}
