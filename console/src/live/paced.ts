/**
 * Runs `work` soon after a wish, never twice at once and not more often than every `pace` milliseconds. A wish that
 * comes while it runs leads to one more run: what it was about may have been read too early.
 */
export function paced(work: () => unknown, pace = 300, delay = 40): { wish: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isRunning = false;
  let isWished = false;
  let last = -Infinity;

  const run = async () => {
    timer = null;
    isRunning = true;
    isWished = false;
    try {
      await work();
    } finally {
      isRunning = false;
      last = performance.now();
      if (isWished) wish();
    }
  };
  const wish = () => {
    isWished = true;
    if (timer === null && !isRunning) timer = setTimeout(run, Math.max(delay, last + pace - performance.now()));
  };
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isWished = false;
  };
  return { wish, stop };
}
