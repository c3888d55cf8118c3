import { useState } from "react";
import { useParams } from "react-router";

import { useNames } from "../../patients/useNames";
import { ErrorNotice, Loading } from "../../shell/notices";
import { useOne } from "../../common/query";
import type { Plan } from "../types";
import { isOpen, quotedOf } from "../plans/planState";
import { Offer } from "./Offer";
import { Thanks } from "./Thanks";

/** A quote as the patient reads it on a tablet: calm, large, and nothing on it of the staff's. */
export default function PresentPage() {
  const { id = "" } = useParams();
  const { data: plan, error, refetch } = useOne<Plan>("crm", `/plans/${id}`);
  const names = useNames(plan ? [plan.patient_id] : []);
  const [accepted, setAccepted] = useState<string[] | null>(null);
  if (plan === undefined) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  const version = quotedOf(plan);
  const named = names.get(plan.patient_id);
  const back = `/patients/${named?.canonical_id ?? plan.patient_id}`;
  if (accepted !== null && version !== null) return <Thanks plan={plan} version={version} accepted={accepted} back={back} />;
  if (version === null || !isOpen(version)) return <Thanks plan={plan} version={version} accepted={[]} back={back} />;
  return <Offer key={version.version} plan={plan} version={version} name={named?.name ?? ""} back={back} onAccepted={setAccepted} />;
}
