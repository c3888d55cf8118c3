import { useQueries } from "@tanstack/react-query";

import type { Patient } from "../../patients/types";
import { useApi } from "../../session/session";
import { useOne, WORK } from "../../common/query";
import type { Change } from "../types";
import type { PatientFile } from "../useFile";

type Known = {
  /** The other ids that stand for the same person today. */
  others: Patient[];
  /** Who may be the same person: the same phone number as far as it shows, or the same name. */
  candidates: Patient[];
  /** Merges, merges that were undone, and corrected sources. */
  changes: Change[];
};

/** Who else is, or may be, this person. Phone numbers are compared as they are shown: nothing is revealed for it. */
export function useSamePerson(patient: Patient | undefined, file: PatientFile): Known {
  const api = useApi();
  const words = patient ? [patient.name, patient.phone_masked.slice(-4)] : [];
  const found = useQueries({
    queries: words.map((text) => ({
      queryKey: [WORK, "crm", "search", text, 50],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.get<{ items: Patient[] }>("crm", "/patients/search", { words: text, limit: 50 }, signal),
    })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => data?.items ?? []).map((one) => [one.patient_id, one])),
  });
  const inFile = idsIn(file).filter((id) => id !== patient?.patient_id && !found.has(id));
  const named = useQueries({
    queries: inFile.map((id) => ({
      queryKey: [WORK, "crm", `/patients/${id}`, {}],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Patient>("crm", `/patients/${id}`, {}, signal),
    })),
    combine: (answers) => answers.flatMap(({ data }) => (data ? [data] : [])),
  });
  const all = [...found.values(), ...named].filter((one) => one.patient_id !== patient?.patient_id);
  const others = all.filter((one) => one.canonical_id === patient?.canonical_id);
  const candidates = all.filter((one) => patient !== undefined && one.patient_id === one.canonical_id && isAlike(one, patient));
  const changes = useOne<{ items: Change[] }>("crm", patient ? `/patients/${patient.patient_id}/changes` : null);
  return { others, candidates, changes: changes.data?.items ?? [] };
}

/** Whether two records could be one person's. */
export function isAlike(one: Patient, other: Patient): boolean {
  const isOther = one.canonical_id !== other.canonical_id;
  return isOther && (one.phone_masked === other.phone_masked || one.name.trim() === other.name.trim());
}

function idsIn(file: PatientFile): string[] {
  const lists: { patient_id: string }[][] = Object.values(file);
  return [...new Set(lists.flat().map((one) => one.patient_id))];
}
