import { useEffect, useRef } from "react";

/**
 * Says where the keyboard goes on when what was open over the page has closed. Not in the call that closes it: what is
 * open holds the keyboard until it is drawn as closed, and takes it back.
 */
export function useAfterClose(isOpen: boolean, goOn: () => void): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) goOn();
    wasOpen.current = isOpen;
    // Only when it opens or closes, and as things are then.
  }, [isOpen]);
}
