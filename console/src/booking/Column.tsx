import type { MouseEvent, PointerEvent, ReactNode } from "react";

import { rowOf, type Span } from "./grid";

type Interval = { starts_at: string; ends_at: string };
type Props = { label: string; open: readonly Interval[]; span: Span; onFree?: (row: number) => void; children: ReactNode };

/** A chair's day: shaded where it is closed; a click on free time books there. */
export function Column({ label, open, span, onFree, children }: Props) {
  const rowUnder = (event: MouseEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return Math.floor(((event.clientY - top) / height) * span.rows);
  };
  // Set on the element itself: the mark under the pointer follows it without drawing the board again.
  const onPointerMove = (event: PointerEvent<HTMLElement>) =>
    event.currentTarget.style.setProperty("--hover", String(rowUnder(event)));
  const isFree = (target: EventTarget) => !(target as Element).closest(".day-block");
  return (
    <div
      className="day-column"
      role="group"
      aria-label={label}
      data-column
      data-bookable={onFree !== undefined || undefined}
      onPointerMove={onFree && onPointerMove}
      onClick={onFree && ((event) => isFree(event.target) && onFree(rowUnder(event)))}
    >
      {open.map((interval) => (
        <i
          key={interval.starts_at}
          className="day-open"
          style={{ "--top": rowOf(interval.starts_at, span), "--rows": rowOf(interval.ends_at, span) - rowOf(interval.starts_at, span) }}
        />
      ))}
      {children}
    </div>
  );
}
