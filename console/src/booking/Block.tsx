import { CheckCircleOutlined } from "@ant-design/icons";
import { memo, type KeyboardEvent, type PointerEvent } from "react";

import { hourText } from "../format/time";
import { useLanguage } from "../i18n/names";
import type { Placed } from "./grid";
import type { Phase } from "./phase";

type Props = {
  placed: Placed;
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
  onGrab: (event: PointerEvent, placed: Placed) => void;
  onWalk: (id: string, key: string) => boolean;
};

/** One appointment on the board. Enter checks the patient in where that is the next thing to do, else opens it; Space opens. */
export const Block = memo(function Block(props: Props) {
  const { placed, phase, patient, practitioner, zone, canArrive, canMove, isTabStop, isLifted } = props;
  const { t, locale } = useLanguage();
  const { starts_at: from, ends_at: to } = placed.appointment;
  const id = placed.appointment.appointment_id;
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === "Enter" && canArrive ? (props.onArrive(id), true) : props.onWalk(id, event.key);
    if (isDone) event.preventDefault();
  };
  const place = {
    "--top": placed.top,
    "--rows": placed.height,
    left: `${(100 * placed.lane) / placed.lanes}%`,
    width: `${100 / placed.lanes}%`,
  };
  return (
    <div className="day-block" data-phase={phase} data-small={placed.height < 2 || undefined} data-lifted={isLifted || undefined} style={place}>
      <button
        type="button"
        className="plain day-block-main"
        tabIndex={isTabStop ? 0 : -1}
        data-testid="appointment"
        data-id={id}
        data-movable={canMove || undefined}
        onClick={() => props.onOpen(id)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => canMove && props.onGrab(event, placed)}
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
