import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";

import { WORK } from "../common/query";
import { useApi } from "../session/session";
import type { PatientFound } from "./types";

/**
 * Who is found for what is typed. While the answer is on its way, those who were found for fewer letters and still fit
 * stay. `isFitting` says that whoever is shown fits all that is typed, `isAnswered` that they are the answer to it: the
 * list follows the letters a moment later.
 */
export function useFound(typed: string) {
  const api = useApi();
  const words = useDeferredValue(typed);
  const { data, isFetching, isPlaceholderData } = useQuery({
    queryKey: [WORK, "crm", "search", words],
    queryFn: ({ signal }) => api.get<{ items: PatientFound[] }>("crm", "/patients/search", { words }, signal),
    enabled: words !== "",
    placeholderData: keepPreviousData,
  });
  const fits = (one: PatientFound) => !isPlaceholderData || one.name.toLowerCase().startsWith(words.toLowerCase());
  const found = words === "" ? [] : (data?.items ?? []).filter(fits);
  const isFitting = words === typed;
  return { found, isFetching, isFitting, isAnswered: isFitting && data !== undefined && !isPlaceholderData };
}
