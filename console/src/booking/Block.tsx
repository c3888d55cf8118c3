import { CheckCircleOutlined } from "@ant-design/icons";
import { memo, type KeyboardEvent, type PointerEvent } from "react";

import { hourText } from "../format/time";
import { useLanguage } from "../i18n/names";
import type { Phase } from "./phase";
import type { Appointment } from "./types";

type Props = {
  appointment: Appointment;
  top: number;
  height: number;
  lane: number;
  lanes: number;
  phase: Phase;
  patient: string;
  practitioner: string;
  zone: string;
  canArrive: boolean;
  canMove: boolean;
  isTabStop: boolean;
  isLifted: boolean;
  onOpen: (id: string) => void;
  onArrive: (id: string) => void;
  onGrab: (event: PointerEvent, appointment: Appointment, height: number) => void;
  onWalk: (id: string, key: string) => boolean;
};

/** One appointment on the board; drawn again only when something of its own has changed. Enter checks the patient in where that is the next thing to do, else opens it; Space opens. */
export const Block = memo(function Block(props: Props) {
  const { appointment, top, height, lane, lanes, phase, patient, practitioner, zone, canArrive, canMove, isTabStop, isLifted } = props;
  const { t, locale } = useLanguage();
  const { appointment_id: id, starts_at: from, ends_at: to } = appointment;
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === "Enter" && canArrive ? (props.onArrive(id), true) : props.onWalk(id, event.key);
    if (isDone) event.preventDefault();
  };
  const place = {
    "--top": top,
    "--rows": height,
    left: `${(100 * lane) / lanes}%`,
    width: `${100 / lanes}%`,
  };
  return (
    <div className="day-block" data-phase={phase} data-small={height < 2 || undefined} data-lifted={isLifted || undefined} style={place}>
      <button
        type="button"
        className="plain day-block-main"
        tabIndex={isTabStop ? 0 : -1}
        data-testid="appointment"
        data-id={id}
        data-movable={canMove || undefined}
        onClick={() => props.onOpen(id)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => canMove && props.onGrab(event, appointment, height)}
      >
        <b>{patient}</b>
        <span>
          {hourText(from, locale, zone)}–{hourText(to, locale, zone)} · {practitioner}
        </span>
        <span className="day-unseen">{t(`booking.phase.${phase}`)}</span>
      </button>
      {canArrive && (
        <button
          type="button"
          className="plain day-arrive"
          tabIndex={-1}
          aria-label={t("booking.arrive.of", { name: patient })}
          title={t("booking.arrive")}
          data-testid="arrive"
          onClick={() => props.onArrive(id)}
        >
          <CheckCircleOutlined />
        </button>
      )}
    </div>
  );
});
