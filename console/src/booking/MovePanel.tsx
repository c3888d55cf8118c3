import { Alert, Descriptions, Form } from "antd";
import { useTranslation } from "react-i18next";

import { useCommand } from "../work/useCommand";
import { useDayDesk } from "./dayContext";
import { minutesOf } from "./grid";
import { isAwaited } from "./phase";
import { ReasonForm } from "./ReasonForm";
import { SlotPicker } from "./SlotPicker";
import type { Appointment, Place } from "./types";
import { useSlotWish } from "./useSlotWish";
import { useWords } from "./useWords";

type Props = { appointment: Appointment; place?: Place };

/** Moves an appointment: the old place, the new one (dropped there, or chosen here), and why. */
export function MovePanel({ appointment, place }: Props) {
  const { t } = useTranslation();
  const { close, say } = useDayDesk();
  const words = useWords();
  const { wish, setWish, slot, setSlot } = useSlotWish({
    practitioner: appointment.practitioner_id,
    minutes: minutesOf(appointment),
    date: place === undefined ? appointment.business_date : undefined,
    place,
  });
  const { tell, error, isPending } = useCommand(() => {
    say(t("booking.moved", { name: words.patient(appointment.patient_id) }));
    close();
  });
  if (!isAwaited(appointment)) return <Alert type="info" title={t("booking.move.never")} />;
  const where = (one: { starts_at: string; ends_at: string; practitioner_id: string; chair_id: string }, date: string) =>
    `${words.date(date)} ${words.hours(one.starts_at, one.ends_at)} · ${words.practitioner(one.practitioner_id)} · ${words.chair(one.chair_id)}`;
  return (
    <>
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
              },
            })
          }
        />
      )}
    </>
  );
}
