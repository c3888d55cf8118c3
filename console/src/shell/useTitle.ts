import { useEffect } from "react";

/** Names the tab: what it shows, then the product. */
export function useTitle(...parts: (string | null)[]): void {
  const title = [...parts.filter((part) => part !== null), "Chairflow"].join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
