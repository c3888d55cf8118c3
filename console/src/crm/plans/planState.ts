import type { Order, Plan, PlanLine, PlanVersion } from "../types";

/** What comes next with a plan. */
export type Next = "sign" | "quote" | "answer" | "order" | "approve" | "pay" | "done" | "over";

const OPEN = new Set(["quoted", "partially_accepted"]);

/** The version that is worked on. */
export function newestOf(plan: Plan): PlanVersion {
  return plan.versions[plan.versions.length - 1] as PlanVersion;
}

/** The version that the patient saw last; null before the first quote. */
export function quotedOf(plan: Plan): PlanVersion | null {
  return [...plan.versions].reverse().find((version) => version.quoted_on != null) ?? null;
}

/** Whether the patient can still answer the version. */
export function isOpen(version: PlanVersion | null): boolean {
  return version !== null && OPEN.has(version.status);
}

/** The orders of a plan that stand. */
export function ordersOf(plan: Plan, orders: readonly Order[]): Order[] {
  return orders.filter((order) => order.case_id === plan.case_id && order.status !== "cancelled");
}

/** The accepted lines that no standing order holds. */
export function toOrder(plan: Plan, orders: readonly Order[]): PlanLine[] {
  const held = new Set(ordersOf(plan, orders).flatMap((order) => order.lines.map((line) => line.plan_line_id)));
  return (quotedOf(plan)?.lines ?? []).filter((line) => line.is_accepted && !held.has(line.line_id));
}

/** What a patient has accepted is not replaced, only withdrawn first. */
export function canRedraft(plan: Plan): boolean {
  return !(quotedOf(plan)?.lines.some((line) => line.is_accepted) ?? false);
}

/** What comes next, and so whose turn it is. */
export function nextOf(plan: Plan, orders: readonly Order[]): Next {
  const newest = newestOf(plan);
  if (newest.status === "drafted") return "sign";
  if (newest.status === "signed_off") return "quote";
  if (toOrder(plan, orders).length > 0) return "order";
  const standing = ordersOf(plan, orders);
  if (standing.some((order) => order.status === "pending_approval")) return "approve";
  if (standing.some((order) => order.due_minor > 0)) return "pay";
  if (isOpen(quotedOf(plan))) return "answer";
  return standing.length > 0 ? "done" : "over";
}

/** What the lines come to, offered and at list. */
export function sumOf(lines: readonly Pick<PlanLine, "offered_minor" | "list_minor">[]): { offered: number; list: number } {
  return lines.reduce((sum, line) => ({ offered: sum.offered + line.offered_minor, list: sum.list + line.list_minor }), {
    offered: 0,
    list: 0,
  });
}

/** How far below the list price, as a part of it; 0 without any discount. */
export function discountOf({ offered, list }: { offered: number; list: number }): number {
  return list > 0 ? (list - offered) / list : 0;
}
