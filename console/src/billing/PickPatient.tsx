import { PatientSearch } from "../patients/PatientSearch";
import type { PatientFound } from "../patients/types";

/** Somebody as the till knows them. */
export type Person = Pick<PatientFound, "patient_id" | "name"> & { phone_masked?: string };

/** For whom: by the beginning of a name, or the end of a phone number. */
export function PickPatient({ onPick, autoFocus = true }: { onPick: (person: Person) => void; autoFocus?: boolean }) {
  return <PatientSearch onPick={onPick} autoFocus={autoFocus} />;
}
