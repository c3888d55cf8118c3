import { useMemo } from "react";

import { addDays, dayIn } from "../format/time";
import { momentAt } from "../view/wallTime";
import { useEvery } from "../common/query";
import type { Desk } from "../common/useDesk";
import type { Plan, Task } from "./types";
import { openQuotes, worklist, type Order } from "./worklist";

/** Whose tasks: those of these roles, or everybody's. */
export type Whose = readonly string[] | null;

/** The clinic's tasks that are to be called until tonight, in the order in which they are worked through. */
export function useWorklist({ clinic, now, today }: Desk, whose: Whose, order: Order) {
  const tonight = new Date(momentAt(`${addDays(today, 1)}T00:00`, clinic.zone)).toISOString();
  const tasks = useEvery<Task>("followup", "/tasks", { clinic_id: clinic.clinic_id, status: "due", until: tonight });
  const hasQuotes = tasks.data?.some(({ protocol }) => protocol === "X-QUOTE") ?? false;
  const plans = useEvery<Plan>("crm", "/plans", { clinic_id: clinic.clinic_id, status: "quoted" }, hasQuotes);
  const lines = useMemo(() => {
    const mine = (tasks.data ?? []).filter(({ owner_role }) => whose === null || whose.includes(owner_role));
    return worklist(mine, openQuotes(plans.data ?? []), (moment) => dayIn(moment, clinic.zone), now, order);
  }, [tasks.data, plans.data, whose, order, clinic.zone, now]);
  return { lines, query: tasks };
}
