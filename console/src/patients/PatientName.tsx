import { Link } from "react-router";

import { shortId } from "../view/shortId";
import type { PatientName as Named } from "./types";

type Props = { id: string; names: Map<string, Named>; isLink?: boolean };

/** A patient's name, or the beginning of the id while it is asked for; a link to the patient's page. */
export function PatientName({ id, names, isLink = true }: Props) {
  const named = names.get(id);
  const text = named?.name ?? shortId(id);
  if (!isLink) return <span>{text}</span>;
  return <Link to={`/patients/${named?.canonical_id ?? id}`}>{text}</Link>;
}
