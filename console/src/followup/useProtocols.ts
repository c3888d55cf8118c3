import { useQuery } from "@tanstack/react-query";

import { useApi } from "../session/session";
import { WORK } from "../common/query";
import type { ProtocolItem } from "./types";

/** The chain's protocols; there are few, on one page. */
export function useProtocols() {
  const api = useApi();
  return useQuery({
    queryKey: [WORK, "followup", "protocols"],
    queryFn: async ({ signal }) => (await api.get<{ items: ProtocolItem[] }>("followup", "/protocols", {}, signal)).items,
  });
}
