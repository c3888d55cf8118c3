const ANSWER_FOR_CLINICS = ["clinic_manager", "operations_director", "owner", "administrator"];
const HOMES: readonly [to: string, roles: readonly string[]][] = [
  ["/day", ["front_desk", "nurse"]],
  ["/patients", ["doctor", "consultant"]],
  ["/till", ["cashier", "finance"]],
  ["/tasks", ["customer_service"]],
];

/** Where somebody with these roles begins: with the numbers who answers for clinics, everybody else with their day's work. */
export function homeOf(roles: readonly string[]): string {
  if (roles.some((role) => ANSWER_FOR_CLINICS.includes(role))) return "/";
  return HOMES.find(([, at]) => at.some((role) => roles.includes(role)))?.[0] ?? "/";
}
