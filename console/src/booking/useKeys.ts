import { useEffect, useRef } from "react";

// A drawer that slides away is not open any more.
const OPEN = "[role=dialog]:not(.ant-drawer:not(.ant-drawer-open) *)";
const FIELDS = "input, textarea, select, [contenteditable], [role=combobox], [role=menu]";

/** Single keys of the page; not while somebody types, holds a modifier, or has a drawer open. */
export function useKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as Element;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (document.querySelector(OPEN) || target.closest(FIELDS)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
