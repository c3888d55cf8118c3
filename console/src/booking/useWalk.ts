import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

import type { Placed } from "./grid";
import { walk } from "./walk";

/** The board's one tab stop, and what arrow keys make of it. `onWalk` is the same function each time: no block is drawn again for it. */
export function useWalk(board: RefObject<HTMLElement | null>, blocks: Placed[][]) {
  const [stop, setStop] = useState<string | null>(null);
  const ids = blocks.flat().map(({ appointment }) => appointment.appointment_id);
  const latest = useRef(blocks);
  useEffect(() => {
    latest.current = blocks;
  });
  const onWalk = useCallback(
    (id: string, key: string) => {
      const next = walk(latest.current, id, key);
      if (next === null) return false;
      setStop(next);
      board.current?.querySelector<HTMLElement>(`[data-id="${next}"]`)?.focus();
      return true;
    },
    [board],
  );
  return { tabStop: stop !== null && ids.includes(stop) ? stop : ids[0], onWalk };
}
