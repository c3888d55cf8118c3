import { useEffect, useRef } from "react";

import { openerOf, type Opened } from "../view/useView";

/** When a drawer closes, by key, button or "back", the keyboard goes on from what had opened it. */
export function useReturnFocus(name: Opened, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) openerOf(name)?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [name, isOpen]);
}
