import { useEffect, useState } from "react";

/** When what opened over the page is gone, the keyboard goes on from what had opened it, or else as `otherwise` says. */
export function useFocusBack(otherwise?: () => void): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the drawer's own cleaning up.
      setTimeout(() => {
        if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus({ preventScroll: true });
        else otherwise?.();
      });
    },
    // Only what is so when it closes.
    [],
  );
}
