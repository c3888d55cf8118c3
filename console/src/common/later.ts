import { createElement, lazy, useEffect, useState, type ComponentType } from "react";

import { ErrorNotice } from "../shell/notices";

type Later<P> = ComponentType<P> & { fetch: () => Promise<unknown> };

// For browsers without idle callbacks.
const IDLE = 2_000;

/**
 * A part of the page that opens later: it is loaded then (below a Suspense), or before, by useFetchLater. What has been
 * loaded is there at once: React's lazy() alone would show the wait for a moment even then.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let known: ComponentType<P> | null = null;
  const fetch = async () => {
    known = await load();
    return { default: known };
  };
  const Lazy = lazy(() => fetch().catch(() => ({ default: NotThere }))) as unknown as ComponentType<P>;
  function Part(props: P) {
    // Kept, so that what is open goes on when it has been loaded.
    const [Shown] = useState(() => known ?? Lazy);
    return createElement(Shown, props);
  }
  return Object.assign(Part, { fetch });
}

/** Says so where a part could not be loaded. Browsers ask for a file once in a page's life: another try is another page. */
function NotThere() {
  const tryAgain = () => navigator.onLine && location.reload();
  return createElement(ErrorNotice, { error: new Error("not loaded"), onRetry: tryAgain });
}

/** Fetches what opens later as soon as the browser has nothing else to do, so that nobody waits for it then. */
export function useFetchLater(parts: readonly { fetch: () => Promise<unknown> }[]): void {
  useEffect(() => {
    // Offline now means loaded when it opens.
    const begin = () => parts.forEach((part) => void part.fetch().catch(() => undefined));
    if (typeof requestIdleCallback === "undefined") {
      const timer = setTimeout(begin, IDLE);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(begin);
    return () => cancelIdleCallback(idle);
  }, [parts]);
}
