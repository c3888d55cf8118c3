import { SseParser, type ServerEvent } from "./sse";

export type StreamState = "connecting" | "live" | "reconnecting";

type Options = {
  url: string;
  /** Asked at each connection: tokens are renewed. */
  headers: () => Record<string, string>;
  onEvent: (event: ServerEvent) => void;
  onState: (state: StreamState) => void;
  signal: AbortSignal;
};

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
// The service sends a ping every 15 s: three missed ones mean that the line is dead, even if nobody said so.
const SILENCE = 45_000;

/** Follows a stream until `signal` ends it. A lost line comes back with growing, scattered waits. */
export async function follow(options: Options): Promise<void> {
  let wait = FIRST_WAIT;
  options.onState("connecting");
  while (!options.signal.aborted) {
    const wasLive = await readOnce(options).catch(() => false);
    if (options.signal.aborted) return;
    if (wasLive) wait = FIRST_WAIT;
    options.onState("reconnecting");
    await pause(wait * (0.75 + Math.random() / 2), options.signal);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

/** One connection, to its end. True if it had been open. */
async function readOnce({ url, headers, onEvent, onState, signal }: Options): Promise<boolean> {
  const line = new AbortController();
  const stop = () => line.abort();
  signal.addEventListener("abort", stop, { once: true });
  // A connection rarely outlives the line, and would not say so: better a new one as soon as there is a line again.
  globalThis.addEventListener?.("offline", stop, { signal: line.signal });
  let watch = setTimeout(stop, SILENCE);
  let isOpen = false;
  try {
    const answer = await fetch(url, { headers: { ...headers(), accept: "text/event-stream" }, signal: line.signal });
    if (!answer.ok || !answer.body) return false;
    isOpen = true;
    onState("live");
    const parser = new SseParser();
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      clearTimeout(watch);
      watch = setTimeout(stop, SILENCE);
      parser.feed(value).forEach(onEvent);
    }
  } catch {
    return isOpen;
  } finally {
    clearTimeout(watch);
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** Ends early when the browser says that there is a line again. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = () => {
      clearTimeout(timer);
      ended.abort();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end, { signal: ended.signal });
    globalThis.addEventListener?.("online", end, { signal: ended.signal });
  });
}
