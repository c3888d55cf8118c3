import { Phone } from "../patients/Phone";
import type { Patient } from "../patients/types";
import { useOne } from "../common/query";

/** A patient's masked number, with the audited click that shows the whole one. */
export function PatientPhone({ id }: { id: string }) {
  const { data } = useOne<Patient>("crm", `/patients/${id}`);
  return data === undefined ? null : <Phone patientId={data.canonical_id} masked={data.phone_masked} />;
}
