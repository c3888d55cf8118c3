import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";

import { Block } from "./Block";
import { Column } from "./Column";
import { useDayDesk } from "./dayContext";
import { columnsOf, momentOfRow, placed, rowOf, spanOf } from "./grid";
import { HourMarks } from "./HourMarks";
import { canArrive, isAwaited, phaseOf } from "./phase";
import { useDrag } from "./useDrag";
import { useWalk } from "./useWalk";
import { useWords } from "./useWords";

const ABOVE_NOW = 6;

type Props = { isCancelledShown: boolean; onArrive: (id: string) => void };

/** The board: chairs as columns, time down in quarters of an hour. One tab stop; arrow keys walk from block to block. */
export function DayGrid({ isCancelledShown, onArrive }: Props) {
  const { t } = useTranslation();
  const { desk, date, appointments, visits, chairs, hours, may, open } = useDayDesk();
  const words = useWords();
  const board = useRef<HTMLDivElement>(null);
  const { today, clinic } = desk;
  const shown = useMemo(
    () => appointments.filter(({ status }) => status !== "void" && (isCancelledShown || status !== "cancelled")),
    [appointments, isCancelledShown],
  );
  const span = useMemo(() => spanOf(date, clinic.zone, hours, shown), [date, clinic.zone, hours, shown]);
  const columns = useMemo(() => columnsOf(chairs, shown), [chairs, shown]);
  const blocks = useMemo(
    () => columns.map((chair) => placed(shown.filter((one) => one.chair_id === chair.chair_id), span)),
    [columns, shown, span],
  );
  const visitOf = useMemo(() => new Map(visits.map((visit) => [visit.visit_id, visit])), [visits]);

  const { dragged, grab, isClick } = useDrag(board, span.rows, ({ id, column, row }, from) => {
    const place = { chair_id: columns[column]?.chair_id ?? "", starts_at: momentOfRow(row, span) };
    const isMoved = place.chair_id !== from.chair_id || Date.parse(place.starts_at) !== Date.parse(from.starts_at);
    if (isMoved) open({ kind: "move", id, place });
  });
  const onOpen = useCallback((id: string) => isClick() && open({ kind: "appointment", id }), [isClick, open]);

  const { tabStop, onWalk } = useWalk(board, blocks);

  // A day opens at the present hour, and keeps its place after that.
  const scroller = useRef<HTMLDivElement>(null);
  const isReady = columns.length > 0 && hours !== undefined;
  useEffect(() => {
    const row = board.current?.querySelector(".day-now, .day-block");
    const top = row instanceof HTMLElement ? row.offsetTop : 0;
    if (isReady) scroller.current?.scrollTo({ top: Math.max(0, top - ABOVE_NOW * 20) });
  }, [date, clinic.clinic_id, isReady]);

  const nowRow = rowOf(desk.now, span);
  const isNowShown = date === today && nowRow >= 0 && nowRow <= span.rows;
  const free = (chair: string, row: number) => {
    const place = { chair_id: chair, starts_at: momentOfRow(row, span) };
    if (isClick()) open({ kind: "book", place: Date.parse(place.starts_at) >= Date.parse(desk.now) ? place : undefined });
  };
  return (
    <div className="day-scroll" ref={scroller} tabIndex={tabStop === undefined ? 0 : -1} role="region" aria-label={t("booking.board")}>
      <div className="day-grid" ref={board} style={{ "--columns": columns.length, "--day": span.rows }} data-testid="day-grid">
        <div className="day-corner" />
        {columns.map((chair) => (
          <div key={chair.chair_id} className="day-chair">
            {words.chair(chair.chair_id)}
          </div>
        ))}
        <HourMarks span={span} now={desk.now} nowRow={isNowShown ? nowRow : null} />
        {columns.map((chair, at) => (
          <Column
            key={chair.chair_id}
            label={words.chair(chair.chair_id)}
            open={hours?.chair_days.find((one) => one.chair_id === chair.chair_id)?.intervals ?? []}
            span={span}
            onFree={may.book && date >= today ? (row) => free(chair.chair_id, row) : undefined}
          >
            {isNowShown && <i className="day-now" style={{ "--top": nowRow }} />}
            {(blocks[at] ?? []).map((one) => {
              const { appointment } = one;
              return (
                <Block
                  key={appointment.appointment_id}
                  {...one}
                  phase={phaseOf(appointment, visitOf.get(appointment.visit_id ?? ""))}
                  patient={words.patient(appointment.patient_id)}
                  practitioner={words.practitioner(appointment.practitioner_id)}
                  zone={clinic.zone}
                  canArrive={may.receive && canArrive(appointment, today)}
                  canMove={may.book && isAwaited(appointment)}
                  isTabStop={appointment.appointment_id === tabStop}
                  isLifted={dragged?.id === appointment.appointment_id}
                  onOpen={onOpen}
                  onArrive={onArrive}
                  onGrab={grab}
                  onWalk={onWalk}
                />
              );
            })}
            {dragged?.column === at && (
              <div className="day-ghost" style={{ "--top": dragged.row, "--rows": dragged.rows }}>
                {words.hour(momentOfRow(dragged.row, span))}
              </div>
            )}
          </Column>
        ))}
      </div>
    </div>
  );
}
