import { useMemo } from "react";

import { useChain } from "./ChainProvider";

/** Whether what belongs to a clinic counts in the view: "all clinics" is without the sandboxes. */
export function useInView(clinic: string | null): (id: string) => boolean {
  const { clinics, sandboxes } = useChain();
  return useMemo(() => {
    const left = new Set(clinics.filter((one) => one.is_sandbox && !sandboxes).map((one) => one.clinic_id));
    return (id) => (clinic === null ? !left.has(id) : id === clinic);
  }, [clinics, sandboxes, clinic]);
}
