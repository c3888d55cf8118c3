import { Button, Flex } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { PatientName } from "../patients/PatientName";
import { useDayDesk } from "./dayContext";
import { PatientPhone } from "./PatientPhone";
import { queueOf } from "./queue";
import { QueueItem } from "./QueueItem";
import type { Appointment } from "./types";
import { useWords } from "./useWords";

/** Beside the board: who is here and waits, who is being looked after, and who did not come. */
export function Queue() {
  const { t } = useTranslation();
  const { desk, visits, appointments } = useDayDesk();
  const { waiting, inside } = useMemo(() => queueOf(visits, desk.now), [visits, desk.now]);
  const missing = appointments.filter(({ status }) => status === "no_show");
  return (
    <aside className="card day-queue" aria-label={t("booking.queue")}>
      <header className="queue-head">
        <h2>{t("booking.waiting")}</h2>
        <b data-testid="waiting-count">{waiting.length}</b>
      </header>
      {waiting.length === 0 && <p className="muted queue-none">{t("booking.waiting.none")}</p>}
      <ul>
        {waiting.map((visit) => (
          <QueueItem key={visit.visit_id} visit={visit} />
        ))}
      </ul>
      {inside.length > 0 && (
        <>
          <header className="queue-head">
            <h2>{t("booking.being")}</h2>
            <b>{inside.length}</b>
          </header>
          <ul>
            {inside.map((visit) => (
              <QueueItem key={visit.visit_id} visit={visit} />
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <header className="queue-head">
            <h2>{t("booking.missing")}</h2>
            <b>{missing.length}</b>
          </header>
          <ul>
            {missing.map((one) => (
              <Missing key={one.appointment_id} appointment={one} />
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

/** A no-show wants a call: the number, and what may come of it. */
function Missing({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation();
  const { names, may, open } = useDayDesk();
  const words = useWords();
  const { appointment_id: id, patient_id, practitioner_id: practitioner } = appointment;
  return (
    <li className="queue-item" data-testid="missing">
      <Flex justify="space-between" align="baseline" gap={8}>
        <b>
          <PatientName id={patient_id} names={names} />
        </b>
        <span className="muted small">
          {words.hour(appointment.starts_at)} · {words.practitioner(practitioner)}
        </span>
      </Flex>
      <PatientPhone id={patient_id} />
      {may.book && (
        <Flex gap={8} className="queue-calls">
          <Button size="small" onClick={() => open({ kind: "book", patient: { patient_id, name: words.patient(patient_id) }, practitioner })}>
            {t("booking.again")}
          </Button>
          <Button size="small" type="text" onClick={() => open({ kind: "appointment", id })}>
            {t("booking.reverse")}
          </Button>
        </Flex>
      )}
    </li>
  );
}
