import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";

import type { Placed } from "./grid";

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
export function useDrag(board: RefObject<HTMLElement | null>, rows: number, onDrop: (dragged: Dragged, placed: Placed) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const stop = useRef<() => void>(() => undefined);
  const wasDragged = useRef(false);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => stop.current(), []);

  const grab = useCallback(
    (event: PointerEvent, placed: Placed) => {
      if (event.pointerType === "touch" || event.button !== 0 || board.current === null) return;
      const from = { x: event.clientX, y: event.clientY };
      const held = event.clientY - event.currentTarget.getBoundingClientRect().top;
      const columns = [...board.current.querySelectorAll("[data-column]")];
      let at: Dragged | null = null;
      wasDragged.current = false;
      const move = (next: globalThis.PointerEvent) => {
        if (at === null && Math.hypot(next.clientX - from.x, next.clientY - from.y) < MEANT) return;
        wasDragged.current = true;
        const rects = columns.map((column) => column.getBoundingClientRect());
        const cell = cellAt(next.clientX, next.clientY - held, rects, rows, placed.height);
        if (at?.column === cell.column && at.row === cell.row) return;
        at = { id: placed.appointment.appointment_id, rows: placed.height, ...cell };
        setDragged(at);
      };
      const end = () => {
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", put);
        window.removeEventListener("pointercancel", end);
        window.removeEventListener("keydown", escape, true);
        setDragged(null);
        // The click that ends a drag comes right after it; the next one is meant.
        setTimeout(() => (wasDragged.current = false));
      };
      const put = () => {
        if (at !== null) drop.current(at, placed);
        end();
      };
      const escape = (pressed: KeyboardEvent) => {
        if (pressed.key !== "Escape") return;
        pressed.stopPropagation();
        end();
      };
      stop.current = end;
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", put);
      window.addEventListener("pointercancel", end);
      window.addEventListener("keydown", escape, true);
    },
    [board, rows],
  );
  /** Whether a click is meant as one, and is not the end of a drag. */
  const isClick = useCallback(() => !wasDragged.current, []);
  return { dragged, grab, isClick };
}
