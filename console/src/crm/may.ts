import { useSession } from "../session/session";

const MANAGERS = ["clinic_manager", "operations_director", "owner", "administrator"];
const CARE = ["front_desk", "customer_service", "consultant", "doctor", "nurse", ...MANAGERS];

/** Who does what with a patient. Only for what the page offers: the services decide. */
const WHO = {
  see: CARE,
  draft: ["doctor", "consultant", ...MANAGERS],
  sign: ["doctor", "administrator"],
  answer: CARE,
  order: ["front_desk", "consultant", "doctor", ...MANAGERS],
  treat: ["doctor", "nurse", ...MANAGERS],
  correct: ["front_desk", "customer_service", ...MANAGERS],
  source: MANAGERS,
  merge: ["front_desk", ...MANAGERS],
} as const;

export type Deed = keyof typeof WHO;

/** Whether one of these roles may do it. */
export function mayDo(roles: readonly string[], deed: Deed): boolean {
  return WHO[deed].some((role) => roles.includes(role));
}

/** What the signed-in person may do. */
export function useMay(): (deed: Deed) => boolean {
  const { roles } = useSession().claims;
  return (deed) => mayDo(roles, deed);
}
