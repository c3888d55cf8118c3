import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";

import { useApi } from "../session/session";
import type { Query } from "../common/query";
import type { Cursor, Page } from "./types";

/** A long list of analytics: where it is, and what narrows it. */
export type Listed = { path: string; query: Query };

/** The list page by page. `isKept`: the last answer stays until there is another one. */
export function usePages<T>(key: readonly unknown[], { path, query }: Listed, limit: number, isKept: boolean) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...key, query, limit],
    ...(isKept ? { placeholderData: keepPreviousData } : {}),
    initialPageParam: null as Cursor | null,
    getNextPageParam: (page: Page<T>) => page.next,
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>("analytics", path, { ...query, limit, after: pageParam }, signal),
  });
}
