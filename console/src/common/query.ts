import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { Api } from "../api/client";
import type { Cursor, Page, Service } from "../api/types";
import { useApi } from "../session/session";

type Value = string | number | boolean | null | undefined;
export type Query = Record<string, Value>;

/** The first part of every key below: what the pages of the daily work show, by the service that owns it. */
export const WORK = "work";

const PAGE = 200;

/** All items of a list, following its cursor. */
export async function every<T>(api: Api, service: Service, path: string, query: Query, signal?: AbortSignal): Promise<T[]> {
  const found: T[] = [];
  let after: Cursor | null = null;
  do {
    const page: Page<T> = await api.get<Page<T>>(service, path, { ...query, limit: PAGE, after }, signal);
    found.push(...page.items);
    after = page.next;
  } while (after !== null);
  return found;
}

/** Gets a whole list when it is wanted: for a file of what a page shows in parts. */
export function useWhole<T>(service: Service, { path, query }: { path: string; query: Query }): () => Promise<T[]> {
  const api = useApi();
  return () => every<T>(api, service, path, query);
}

/** A whole list of a service; asked again when one of the service's events passes. */
export function useEvery<T>(service: Service, path: string, query: Query, enabled = true): UseQueryResult<T[]> {
  const api = useApi();
  return useQuery({
    queryKey: [WORK, service, path, query],
    queryFn: ({ signal }) => every<T>(api, service, path, query, signal),
    enabled,
  });
}

/** One thing of a service; `path` null asks nothing. */
export function useOne<T>(service: Service, path: string | null, query: Query = {}): UseQueryResult<T> {
  const api = useApi();
  return useQuery({
    queryKey: [WORK, service, path, query],
    queryFn: ({ signal }) => api.get<T>(service, path ?? "", query, signal),
    enabled: path !== null,
  });
}
