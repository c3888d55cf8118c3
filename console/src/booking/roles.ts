import { useSession } from "../session/session";

const MANAGE = ["clinic_manager", "operations_director", "owner", "administrator"];

/** Who has the day in their navigation. */
export const DAY_ROLES = ["front_desk", "clinic_manager", "nurse", "consultant", "doctor", "administrator"] as const;

/** What the service lets this person do (services/booking/roles.py): book and move, check in, lead a visit on, void one. */
export type May = { book: boolean; receive: boolean; lead: boolean; void: boolean };

export function mayOf(roles: readonly string[]): May {
  const has = (...named: string[]) => [...named, ...MANAGE].some((role) => roles.includes(role));
  return {
    book: has("front_desk", "consultant", "customer_service"),
    receive: has("front_desk", "nurse"),
    lead: has("front_desk", "consultant", "doctor", "nurse"),
    void: has(),
  };
}

export function useMay(): May {
  return mayOf(useSession().claims.roles);
}
