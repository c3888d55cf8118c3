import type { Practitioner } from "../api/types";
import { useEvery } from "../common/query";

/** The chain's doctors who work: only they can stand for a protocol. */
export function useClinicians(): Practitioner[] {
  const { data } = useEvery<Practitioner>("booking", "/practitioners", {});
  return (data ?? []).filter(({ profession, is_active }) => profession === "doctor" && is_active);
}
