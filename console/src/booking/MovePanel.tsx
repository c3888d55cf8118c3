import { Alert, Button, Descriptions, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useCommand } from "../common/useCommand";
import { useDayDesk } from "./dayContext";
import { minutesOf } from "./grid";
import { seenMoves } from "./meanwhile";
import { MeanwhileNotice } from "./MeanwhileNotice";
import { isAwaited } from "./phase";
import { ReasonForm } from "./ReasonForm";
import { SlotPicker } from "./SlotPicker";
import type { Appointment, Place } from "./types";
import { useSlotWish } from "./useSlotWish";
import { useWords } from "./useWords";

type Props = { appointment: Appointment; place?: Place };

/**
 * Moves an appointment: the old place, the new one (dropped there, or chosen here), and why. What a colleague does to it
 * meanwhile is told, and what was chosen stays.
 */
export function MovePanel({ appointment, place }: Props) {
  const { t } = useTranslation();
  const { close, open, say } = useDayDesk();
  const words = useWords();
  const { wish, setWish, slot, setSlot } = useSlotWish({
    practitioner: appointment.practitioner_id,
    minutes: minutesOf(appointment),
    date: place === undefined ? appointment.business_date : undefined,
    place,
  });
  const [seen, setSeen] = useState(appointment);
  const { tell, error, isPending, isSuccess, isWaiting } = useCommand(() => {
    say(t("booking.moved", { name: words.patient(appointment.patient_id) }));
    close();
  });
  if (!isAwaited(seen)) return <Alert type="info" title={t("booking.move.never")} />;
  const where = (one: { starts_at: string; ends_at: string; practitioner_id: string; chair_id: string }, date: string) =>
    `${words.date(date)} ${words.hours(one.starts_at, one.ends_at)} · ${words.practitioner(one.practitioner_id)} · ${words.chair(one.chair_id)}`;
  const person = { patient_id: appointment.patient_id, name: words.patient(appointment.patient_id) };
  return (
    <>
      {!isPending && !isSuccess && (
        <MeanwhileNotice seen={seen} now={appointment} onSeen={() => setSeen(appointment)}>
          {slot !== null && !isAwaited(appointment) && (
            <Button
              size="small"
              onClick={() => open({ kind: "book", patient: person, place: slot, practitioner: wish.practitioner, minutes: wish.minutes })}
              data-testid="rebook"
            >
              {t("booking.meanwhile.rebook")}
            </Button>
          )}
        </MeanwhileNotice>
      )}
      <Descriptions
        column={1}
        size="small"
        bordered
        items={[
          { key: "who", label: t("booking.patient"), children: words.patient(appointment.patient_id) },
          { key: "old", label: t("booking.old"), children: where(appointment, appointment.business_date) },
          {
            key: "new",
            label: t("booking.new"),
            children: <b data-testid="new-place">{slot === null ? t("booking.new.choose") : where(slot, wish.date)}</b>,
          },
        ]}
      />
      <Form layout="vertical" className="day-gap" component="div">
        <SlotPicker wish={wish} onWish={setWish} value={slot} onPick={setSlot} />
      </Form>
      {slot !== null && (
        <ReasonForm
          occasion="move"
          verb={t("booking.move.do")}
          isPending={isPending}
          isWaiting={isWaiting}
          error={error}
          onReason={({ reason, initiator }) =>
            tell({
              service: "booking",
              path: `/appointments/${appointment.appointment_id}/reschedule`,
              body: {
                chair_id: slot.chair_id,
                practitioner_id: wish.practitioner,
                starts_at: slot.starts_at,
                duration_minutes: wish.minutes,
                reason,
                initiator,
                seen_moves: seenMoves(seen, appointment, error?.code),
              },
            })
          }
        />
      )}
    </>
  );
}
