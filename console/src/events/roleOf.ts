const ROLES =
  "front_desk|consultant|doctor|nurse|cashier|finance|customer_service|clinic_manager|operations_director|owner|administrator";
const SUBJECT = new RegExp(`^(?:\\w+-)?(${ROLES})(?::.*)?$`);

/** The role in the name of a demo's person, such as "demo-cashier" or "cashier:5.0"; null where the name tells none. */
export function roleOf(subject: string): string | null {
  return SUBJECT.exec(subject)?.[1] ?? null;
}
