import { useEffect, useRef, useState } from "react";

/** Counts how often `value` moved while the reader looked at the same view; null while a view loads. */
export function useFlash(value: string, viewKey: string | null): number {
  const seen = useRef<{ value: string; viewKey: string } | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (viewKey === null) return;
    if (seen.current !== null && seen.current.viewKey === viewKey && seen.current.value !== value) {
      setTimes((count) => count + 1);
    }
    seen.current = { value, viewKey };
  }, [value, viewKey]);
  return times;
}
