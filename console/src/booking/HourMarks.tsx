import { momentOfRow, type Span } from "./grid";
import { useWords } from "./useWords";

const HOUR = 4;

/** The hours beside the columns, and where it is now. `nowRow` null: another day, or before or after this one's hours. */
export function HourMarks({ span, now, nowRow }: { span: Span; now: string; nowRow: number | null }) {
  const words = useWords();
  const rows = Array.from({ length: span.rows / HOUR }, (_, n) => n * HOUR);
  return (
    <div className="day-hours" aria-hidden>
      {rows.map((row) => (
        <span key={row} style={{ "--top": row }}>
          {words.hour(momentOfRow(row, span))}
        </span>
      ))}
      {nowRow !== null && (
        <b className="day-now-time" style={{ "--top": nowRow }}>
          {words.hour(now)}
        </b>
      )}
    </div>
  );
}
