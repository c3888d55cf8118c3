import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";

import { ApiError } from "../api/client";
import type { Ack, Service } from "../api/types";
import { useApi } from "../session/session";
import { WORK } from "./query";

/** What is asked of a service. */
export type Told = { service: Service; path: string; body: unknown };
type Sent = Told & { key: string };

/** Tries go on this long, a few seconds apart: a clinic's line that is down for a minute loses nothing. */
const TRIES = 40;
const LONGEST_WAIT = 4_000;

/** The command may or may not have arrived: only the same key again can tell. */
export function isInDoubt(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 502);
}

/** Whether a command is on its way longer than it should be: there is no line, or the service does not answer. */
export function isWaiting({ status, isPaused, failureCount }: { status: string; isPaused: boolean; failureCount: number }): boolean {
  return status === "pending" && (isPaused || failureCount > 0);
}

/**
 * One command at a time. It is sent once in effect: without a line it waits and is sent when there is one, and after a
 * doubtful answer it is asked again under the same key. `onDone` gets the acknowledgement; a refusal stays in `error`, and
 * what the page shows is asked for again, so that it shows what the refusal is about.
 */
export function useCommand<A extends Ack = Ack>(onDone?: (ack: A, told: Told) => void) {
  const api = useApi();
  const client = useQueryClient();
  const last = useRef<Sent | null>(null);
  const { mutate, mutateAsync, ...state } = useMutation<A, ApiError, Sent>({
    mutationKey: [WORK],
    mutationFn: ({ service, path, body, key }) => api.post<A>(service, path, body, key),
    retry: (times, error) => times < TRIES && isInDoubt(error),
    retryDelay: (times) => Math.min(500 * 2 ** times, LONGEST_WAIT),
    onSuccess: (ack, told) => {
      last.current = null;
      onDone?.(ack, told);
    },
    onError: (error) => {
      if (!isInDoubt(error)) last.current = null;
    },
    onSettled: () => client.invalidateQueries({ queryKey: [WORK] }),
  });

  /** The same words again after a doubtful end are the same command. */
  const sent = (told: Told): Sent => {
    const before = last.current;
    const isSame = before !== null && JSON.stringify({ ...before, key: "" }) === JSON.stringify({ ...told, key: "" });
    return (last.current = { ...told, key: isSame ? before.key : crypto.randomUUID() });
  };
  return {
    ...state,
    isWaiting: isWaiting(state),
    tell: (told: Told) => mutate(sent(told)),
    told: (told: Told) => mutateAsync(sent(told)),
  };
}
