/** Who has the page in their navigation. */
export const WATCHERS: readonly string[] = ["administrator", "operations_director", "owner"];

/** Whether somebody with these roles is offered a decision about a parked record; the services decide. */
export function mayDecide(roles: readonly string[]): boolean {
  return roles.includes("administrator");
}
