import type { Patient } from "../../patients/types";
import type { PatientFile } from "../useFile";
import { sumOf } from "../plans/planState";
import type { Change } from "../types";

export const KINDS = ["visit", "plan", "money", "followup", "person"] as const;
export type Kind = (typeof KINDS)[number];

/** A thing that was planned, ordered or done. */
export type Thing = { code: string; tooth?: string | null; quantity?: number; performer?: string };

/** One entry of the timeline, still without words. */
export type Entry = {
  key: string;
  kind: Kind;
  /** Which sentence: `crm.entry.<what>`. */
  what: string;
  /** Null: it has no date yet, and stands above everything else. */
  at: string | null;
  clinicId: string | null;
  status?: string;
  /** A second fact: `note` is the value, `family` whose words it is told in. */
  notes?: { family: "method" | "outcome" | "channel" | "protocol" | "decline" | "declared_type" | "free"; value: string }[];
  /** Minor units; below 0 what went back to the patient. */
  amount?: number;
  currency?: string;
  things?: Thing[];
  /** A first source, each as "channel/medium/campaign": what was believed, and what is. */
  source?: { old: string; now: string };
  /** Practitioners' ids, and an account's. */
  people?: (string | null | undefined)[];
  account?: string | null;
};

/** Everything about a person as one list, newest first; what has no date yet comes before it. */
export function entriesOf(file: PatientFile, people: readonly Patient[], changes: readonly Change[]): Entry[] {
  const all = [
    ...people.flatMap(registered),
    ...changes.map(changed),
    ...visits(file),
    ...plans(file),
    ...money(file),
    ...followup(file),
  ];
  // Of one moment's, what led to the other is told first above, and so stands below it.
  const place = new Map(all.map((entry, index) => [entry.key, index]));
  const byPlace = (one: Entry, other: Entry) => (place.get(other.key) ?? 0) - (place.get(one.key) ?? 0);
  return all.sort((one, other) => (other.at ?? "9").localeCompare(one.at ?? "9") || byPlace(one, other));
}

function visits(file: PatientFile): Entry[] {
  const done = (visitId: string): Thing[] =>
    file.procedures
      .filter((one) => one.visit_id === visitId && one.status !== "void")
      .map((one) => ({ code: one.product_code, tooth: one.tooth, performer: one.performer_id }));
  return [
    ...file.appointments.map((one): Entry => ({
      key: one.appointment_id,
      kind: "visit",
      what: "appointment",
      at: one.starts_at,
      clinicId: one.clinic_id,
      status: one.status,
      people: [one.practitioner_id],
    })),
    ...file.visits.map((one): Entry => ({
      key: one.visit_id,
      kind: "visit",
      what: one.appointment_id ? "visit" : "walkin",
      at: one.checked_in_at,
      clinicId: one.clinic_id,
      status: one.status,
      people: one.triage ? [one.triage.doctor_id, one.triage.consultant_id] : [],
      notes: one.triage ? [{ family: "declared_type", value: one.triage.declared_type }] : [],
      things: done(one.visit_id),
    })),
  ];
}

function plans(file: PatientFile): Entry[] {
  return file.plans.flatMap((plan) =>
    plan.versions.map((version): Entry => ({
      key: `${plan.case_id}.${version.version}`,
      kind: "plan",
      what: version.version > 1 ? "version" : "plan",
      // Drafts of before that moment was kept have none.
      at: version.quoted_at ?? version.drafted_at ?? null,
      clinicId: plan.clinic_id,
      status: version.status,
      amount: sumOf(version.lines).offered,
      currency: plan.currency,
      people: [version.signed_by, version.presented_by],
      things: version.lines.map((line) => ({ code: line.product_code, tooth: line.tooth, quantity: line.quantity })),
      notes: version.decline_reason ? [{ family: "decline", value: version.decline_reason }] : [],
    })),
  );
}

function money(file: PatientFile): Entry[] {
  const one = { kind: "money" } as const;
  return [
    ...file.deposits.map((deposit): Entry => ({
      ...one,
      key: deposit.deposit_id,
      what: "deposit",
      at: deposit.topped_up_at,
      clinicId: deposit.clinic_id,
      amount: deposit.amount_minor,
      currency: deposit.currency,
      notes: [{ family: "method", value: deposit.method }],
    })),
    ...file.orders.map((order): Entry => ({
      ...one,
      key: order.order_id,
      what: "order",
      at: order.created_at,
      clinicId: order.clinic_id,
      status: order.status,
      amount: order.total_minor,
      currency: order.currency,
      account: order.created_by,
      things: order.lines.map((line) => ({ code: line.product_code, quantity: line.quantity })),
    })),
    ...file.payments.map((payment): Entry => ({
      ...one,
      key: payment.payment_id,
      what: "payment",
      at: payment.taken_at,
      clinicId: payment.clinic_id,
      amount: payment.amount_minor,
      currency: payment.currency,
      notes: [{ family: "method", value: payment.method }],
    })),
    ...file.refunds.map((refund): Entry => ({
      ...one,
      key: refund.refund_id,
      what: "refund",
      at: refund.completed_at ?? refund.requested_at,
      clinicId: refund.clinic_id,
      status: refund.status,
      amount: -refund.amount_minor,
      currency: refund.currency,
      account: refund.approved_by ?? refund.requested_by,
      notes: [{ family: "method", value: refund.method }, { family: "free", value: refund.reason }],
    })),
  ];
}

function followup(file: PatientFile): Entry[] {
  const one = { kind: "followup" } as const;
  return [
    ...file.recalls.map((recall): Entry => ({
      ...one,
      key: recall.recall_id,
      what: "recall",
      at: recall.due_at,
      clinicId: recall.clinic_id,
      status: recall.status,
      notes: [{ family: "protocol", value: recall.protocol }],
    })),
    ...file.tasks.map((task): Entry => ({
      ...one,
      key: task.task_id,
      what: "task",
      at: task.due_at,
      clinicId: task.clinic_id,
      status: task.status,
      notes: [{ family: "protocol", value: task.protocol }],
    })),
    ...file.attempts.map((attempt): Entry => ({
      ...one,
      key: attempt.attempt_id,
      what: "attempt",
      at: attempt.attempted_at,
      clinicId: attempt.clinic_id,
      account: attempt.staff_id,
      notes: [{ family: "channel", value: attempt.channel }, { family: "outcome", value: attempt.outcome }],
    })),
  ];
}

function registered(patient: Patient): Entry[] {
  if (patient.registered_at === null) return [];
  return [
    {
      key: `registered ${patient.patient_id}`,
      kind: "person",
      what: "registered",
      at: patient.registered_at,
      clinicId: patient.clinic_id,
      notes: [{ family: "free", value: patient.name }],
    },
  ];
}

function changed(change: Change): Entry {
  const path = ({ channel, medium, campaign }: Patient["source"]) => `${channel}/${medium}/${campaign}`;
  return {
    key: change.event_id,
    kind: "person",
    what: change.what,
    at: change.at,
    clinicId: null,
    account: change.by,
    notes: [{ family: "free", value: change.reason }],
    source: change.source ? { old: path(change.source.old), now: path(change.source.new) } : undefined,
  };
}
