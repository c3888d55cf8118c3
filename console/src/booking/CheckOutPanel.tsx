import { Alert, Button, Flex, Form, Radio, Spin } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useOne } from "../common/query";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { useProductName } from "../view/useNames";
import { useDayDesk } from "./dayContext";
import { dayAfter, INTERVALS, suggested, type Interval } from "./nextVisit";
import { SlotPicker } from "./SlotPicker";
import type { Protocol, Protocols, Visit, VisitWithProcedures } from "./types";
import { useSlotWish } from "./useSlotWish";
import { useWords } from "./useWords";

/** The visit ends, and the next appointment is made while the patient is still at the desk. */
export function CheckOutPanel({ visit }: { visit: Visit }) {
  const { data } = useOne<VisitWithProcedures>("booking", `/visits/${visit.visit_id}`);
  const recalls = useOne<Protocols>("followup", "/protocols");
  if (data === undefined || recalls.isPending) return <Spin />;
  // Without an answer nothing is proposed; the patient checks out all the same.
  return <CheckOutForm visit={data} protocols={recalls.data?.items.map(({ definition }) => definition) ?? []} />;
}

function CheckOutForm({ visit, protocols }: { visit: VisitWithProcedures; protocols: Protocol[] }) {
  const { t } = useTranslation();
  const { desk, close, say } = useDayDesk();
  const words = useWords();
  const product = useProductName();
  const performed = visit.procedures.filter(({ status }) => status !== "void");
  const [interval, setInterval] = useState<Interval>(() => suggested(performed, protocols));
  const { wish, setWish, slot, setSlot } = useSlotWish({
    practitioner: performed[0]?.performer_id ?? visit.triage?.doctor_id,
    date: dayAfter(desk.today, interval),
  });
  const [isBooked, setBooked] = useState(false);
  const booking = useCommand();
  const completing = useCommand(() => {
    say(t("booking.completed", { name: words.patient(visit.patient_id) }));
    close();
  });
  const wantsNext = interval !== "none";
  // The appointment first: a slot that has gone meanwhile leaves the visit open, and another one can be chosen.
  const checkOut = async () => {
    if (wantsNext && !isBooked) {
      if (slot === null) return;
      const next = {
        clinic_id: visit.clinic_id,
        patient_id: visit.patient_id,
        practitioner_id: wish.practitioner,
        chair_id: slot.chair_id,
        starts_at: slot.starts_at,
        duration_minutes: wish.minutes,
      };
      const ack = await booking.told({ service: "booking", path: "/appointments", body: next }).catch(() => null);
      if (ack === null) return;
      setBooked(true);
    }
    completing.tell({ service: "booking", path: `/visits/${visit.visit_id}/complete`, body: {} });
  };
  return (
    <Form layout="vertical" onFinish={() => void checkOut()} data-testid="check-out">
      {performed.length > 0 && (
        <p className="day-performed">
          {t("booking.performed")} {performed.map((one) => [product(one.product_code), one.tooth].filter(Boolean).join(" ")).join(" · ")}
        </p>
      )}
      <Form.Item label={t("booking.nextvisit")}>
        <Radio.Group
          optionType="button"
          className="day-slots"
          aria-label={t("booking.nextvisit")}
          disabled={isBooked}
          value={interval}
          onChange={({ target }) => {
            setInterval(target.value as Interval);
            setWish({ ...wish, date: dayAfter(desk.today, target.value as Interval) });
          }}
          options={INTERVALS.map((one) => ({ value: one, label: t(`booking.in.${one}`) }))}
        />
      </Form.Item>
      {wantsNext && !isBooked && <SlotPicker wish={wish} onWish={setWish} value={slot} onPick={setSlot} />}
      {isBooked && <Alert type="success" showIcon title={t("booking.next.booked")} />}
      <Flex vertical gap={8} className="day-foot">
        {wantsNext && slot !== null && (
          <span data-testid="chosen">
            {words.date(wish.date)} {words.hours(slot.starts_at, slot.ends_at)} · {words.practitioner(wish.practitioner)} · {words.chair(slot.chair_id)}
          </span>
        )}
        <RefusalNotice error={booking.error ?? completing.error} isWaiting={booking.isWaiting || completing.isWaiting} />
        <Button
          type="primary"
          htmlType="submit"
          autoFocus={!wantsNext}
          disabled={wantsNext && slot === null}
          loading={booking.isPending || completing.isPending}
          data-testid="check-out-submit"
        >
          {t(wantsNext ? "booking.complete.next" : "booking.complete.only")}
        </Button>
      </Flex>
    </Form>
  );
}
