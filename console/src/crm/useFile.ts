import { useEvery } from "../common/query";
import type { Appointment, Attempt, Deposit, Order, Payment, Plan, Procedure, Recall, Refund, Task, Visit } from "./types";

/** Everything that the services know about one person, under all of their ids. */
export type PatientFile = {
  appointments: Appointment[];
  visits: Visit[];
  procedures: Procedure[];
  plans: Plan[];
  orders: Order[];
  payments: Payment[];
  refunds: Refund[];
  deposits: Deposit[];
  tasks: Task[];
  attempts: Attempt[];
  recalls: Recall[];
};

type Asked = { file: PatientFile; isPending: boolean; error: Error | null; retry: () => void };

/** A person's file; each list is asked for again when its service's events pass. */
export function useFile(patientId: string): Asked {
  const query = { patient_id: patientId };
  const asked = {
    appointments: useEvery<Appointment>("booking", "/appointments", query),
    visits: useEvery<Visit>("booking", "/visits", query),
    procedures: useEvery<Procedure>("booking", "/procedures", query),
    plans: useEvery<Plan>("crm", "/plans", query),
    orders: useEvery<Order>("billing", "/orders", query),
    payments: useEvery<Payment>("billing", "/payments", query),
    refunds: useEvery<Refund>("billing", "/refunds", query),
    deposits: useEvery<Deposit>("billing", "/deposits", query),
    tasks: useEvery<Task>("followup", "/tasks", query),
    attempts: useEvery<Attempt>("followup", "/attempts", query),
    recalls: useEvery<Recall>("followup", "/recalls", query),
  };
  const all = Object.values(asked);
  return {
    file: {
      appointments: asked.appointments.data ?? [],
      visits: asked.visits.data ?? [],
      procedures: asked.procedures.data ?? [],
      plans: asked.plans.data ?? [],
      orders: asked.orders.data ?? [],
      payments: asked.payments.data ?? [],
      refunds: asked.refunds.data ?? [],
      deposits: asked.deposits.data ?? [],
      tasks: asked.tasks.data ?? [],
      attempts: asked.attempts.data ?? [],
      recalls: asked.recalls.data ?? [],
    },
    isPending: all.some((one) => one.isPending),
    error: all.find((one) => one.error !== null)?.error ?? null,
    retry: () => all.forEach((one) => void (one.error && one.refetch())),
  };
}
