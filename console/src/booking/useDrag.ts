import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";

import type { Appointment } from "./types";

/** A block on its way: over which column and row it would be put down. */
export type Dragged = { id: string; column: number; row: number; rows: number };

const MEANT = 5;

/** Where the pointer holds a block over the columns; whole rows, within the day. */
export function cellAt(x: number, y: number, columns: readonly DOMRect[], rows: number, height: number): { column: number; row: number } {
  const last = columns.length - 1;
  const over = columns.findIndex((one) => x < one.right);
  const column = over === -1 ? last : over;
  const rect = columns[column] as DOMRect;
  const row = Math.round(((y - rect.top) / rect.height) * rows);
  return { column, row: Math.min(Math.max(0, row), Math.max(0, rows - Math.ceil(height))) };
}

/**
 * Dragging with mouse or pen (a finger scrolls; it moves appointments from the drawer). The page draws again only when
 * the block comes over another cell. Escape puts it back.
 */
export function useDrag(board: RefObject<HTMLElement | null>, rows: number, onDrop: (dragged: Dragged, from: Appointment) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const stop = useRef<() => void>(() => undefined);
  const wasDragged = useRef(false);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => stop.current(), []);

  const grab = useCallback(
    (event: PointerEvent, from: Appointment, height: number) => {
      if (event.pointerType === "touch" || event.button !== 0 || board.current === null) return;
      const start = { x: event.clientX, y: event.clientY };
      const held = event.clientY - event.currentTarget.getBoundingClientRect().top;
      const columns = [...board.current.querySelectorAll("[data-column]")];
      let at: Dragged | null = null;
      wasDragged.current = false;
      const move = (next: globalThis.PointerEvent) => {
        if (at === null && Math.hypot(next.clientX - start.x, next.clientY - start.y) < MEANT) return;
        wasDragged.current = true;
        const rects = columns.map((column) => column.getBoundingClientRect());
        const cell = cellAt(next.clientX, next.clientY - held, rects, rows, height);
        if (at?.column === cell.column && at.row === cell.row) return;
        at = { id: from.appointment_id, rows: height, ...cell };
        setDragged(at);
      };
      const following = new AbortController();
      const { signal } = following;
      const end = () => {
        following.abort();
        setDragged(null);
      };
      // The click that ends a drag comes right after the button is let go; the next one is meant.
      const release = () => setTimeout(() => (wasDragged.current = false));
      const put = () => {
        if (at !== null) drop.current(at, from);
        end();
        release();
      };
      const escape = (pressed: KeyboardEvent) => {
        if (pressed.key !== "Escape") return;
        pressed.stopPropagation();
        end();
        window.addEventListener("pointerup", release, { once: true });
      };
      stop.current = end;
      window.addEventListener("pointermove", move, { signal });
      window.addEventListener("pointerup", put, { signal });
      window.addEventListener("pointercancel", () => (end(), release()), { signal });
      window.addEventListener("keydown", escape, { signal, capture: true });
    },
    [board, rows],
  );
  /** Whether a click is meant as one, and is not the end of a drag. */
  const isClick = useCallback(() => !wasDragged.current, []);
  return { dragged, grab, isClick };
}
