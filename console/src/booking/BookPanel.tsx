import { Button, Flex, Form, Steps, Typography } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { useDayDesk, type Person } from "./dayContext";
import { FindPatient } from "./FindPatient";
import { minutesOf } from "./grid";
import { SlotPicker } from "./SlotPicker";
import type { Place } from "./types";
import { useSlotWish } from "./useSlotWish";
import { useWords } from "./useWords";

type Props = { patient?: Person; place?: Place; practitioner?: string; minutes?: number };

/** A new appointment: who, when, done. Enter books as soon as a time is chosen. */
export function BookPanel({ patient: given, place, practitioner, minutes }: Props) {
  const { t } = useTranslation();
  const { desk, close, say, goTo } = useDayDesk();
  const words = useWords();
  const [patient, setPatient] = useState<Person | null>(given ?? null);
  const { wish, setWish, slot, setSlot } = useSlotWish({ place, practitioner, minutes });
  const submit = useRef<HTMLButtonElement>(null);
  const { tell, error, isPending, isWaiting } = useCommand(() => {
    if (slot === null) return;
    say(t("booking.booked", { name: patient?.name, date: words.date(wish.date), hour: words.hour(slot.starts_at) }));
    goTo(wish.date);
    close();
  });
  const isReady = patient !== null && slot !== null;
  // With a place from the board nothing is left but to say yes.
  useEffect(() => {
    if (isReady && place !== undefined) submit.current?.focus();
  }, [isReady, place]);
  const book = () =>
    isReady &&
    tell({
      service: "booking",
      path: "/appointments",
      body: {
        clinic_id: desk.clinic.clinic_id,
        patient_id: patient.patient_id,
        practitioner_id: wish.practitioner,
        chair_id: slot.chair_id,
        starts_at: slot.starts_at,
        duration_minutes: minutesOf(slot),
      },
    });
  return (
    <Flex vertical gap={16}>
      <Steps
        size="small"
        responsive={false}
        current={patient === null ? 0 : slot === null ? 1 : 2}
        items={["who", "when", "done"].map((step) => ({ title: t(`booking.step.${step}`) }))}
      />
      {patient === null && <FindPatient onPick={setPatient} />}
      {patient !== null && (
        <Form layout="vertical" onFinish={book}>
          <Flex justify="space-between" align="center" className="day-who">
            <Typography.Text strong>{patient.name}</Typography.Text>
            <Button type="link" size="small" onClick={() => setPatient(null)}>
              {t("booking.another")}
            </Button>
          </Flex>
          <SlotPicker wish={wish} onWish={setWish} value={slot} onPick={setSlot} />
          <Flex vertical gap={8} className="day-foot">
            {slot !== null && (
              <Typography.Text data-testid="chosen">
                {words.date(wish.date)} {words.hours(slot.starts_at, slot.ends_at)} · {words.practitioner(wish.practitioner)} ·{" "}
                {words.chair(slot.chair_id)}
              </Typography.Text>
            )}
            <RefusalNotice error={error} isWaiting={isWaiting} />
            <Button ref={submit} type="primary" htmlType="submit" disabled={slot === null} loading={isPending} data-testid="book-submit">
              {t("booking.book")}
            </Button>
          </Flex>
        </Form>
      )}
    </Flex>
  );
}
