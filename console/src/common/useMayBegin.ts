import { useState } from "react";

/**
 * Whether a part of the page may begin with the keyboard in it: not while somebody is at work in what is open over the
 * page. A part that comes late, or is drawn anew, would take the keyboard out of a form there, in the middle of a word.
 */
export function useMayBegin(): boolean {
  const [mayBegin] = useState(() => document.activeElement?.closest(".ant-drawer, .ant-modal-root") == null);
  return mayBegin;
}
