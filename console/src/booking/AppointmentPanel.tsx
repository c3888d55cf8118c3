import { Button, Flex } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { AppointmentFacts } from "./AppointmentFacts";
import { CancelForm } from "./CancelForm";
import { useDayDesk } from "./dayContext";
import { canArrive, isAwaited } from "./phase";
import { ReasonForm, type Reason } from "./ReasonForm";
import type { Appointment } from "./types";
import { useArrive } from "./useArrive";
import { useWords } from "./useWords";

type Asked = "cancel" | "reverse" | "void" | null;

/** One appointment and everything that can be done with it. */
export function AppointmentPanel({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation();
  const { desk, may, visits, open, close, say } = useDayDesk();
  const words = useWords();
  const [asked, setAsked] = useState<Asked>(null);
  const { tell, error, isPending, isWaiting } = useCommand((_, { path }) => {
    say(t(`booking.done.${path.split("/").at(-1)}`));
    setAsked(null);
  });
  const { arrive, error: notArrived, isPending: isArriving } = useArrive(close);
  const { appointment_id: id, patient_id, status } = appointment;
  const person = { patient_id, name: words.patient(patient_id) };
  const command = (verb: string, body: object = {}) => tell({ service: "booking", path: `/appointments/${id}/${verb}`, body });
  const answer = ({ reason }: Reason) => {
    if (asked === "reverse") command("reverse-no-show", { reason });
    if (asked === "void") command("void", { reason });
  };
  const isLate = Date.parse(appointment.starts_at) <= Date.parse(desk.now);
  const visit = visits.find((one) => one.visit_id === appointment.visit_id);
  return (
    <Flex vertical gap={16}>
      <AppointmentFacts appointment={appointment} visit={visit} />
      {asked === null && (
        <>
          <RefusalNotice error={error ?? notArrived} isWaiting={isWaiting} />
          <Flex gap={8} wrap>
            {may.receive && canArrive(appointment, desk.today) && (
              <Button type="primary" autoFocus loading={isArriving} onClick={() => arrive(person, { appointment_id: id })} data-testid="panel-arrive">
                {t("booking.arrive")}
              </Button>
            )}
            {may.book && status === "booked" && (
              <Button loading={isPending} onClick={() => command("confirm")} data-testid="confirm">
                {t("booking.confirm")}
              </Button>
            )}
            {may.book && isAwaited(appointment) && (
              <>
                <Button onClick={() => open({ kind: "move", id })} data-testid="move">
                  {t("booking.move")}
                </Button>
                <Button onClick={() => setAsked("cancel")} data-testid="cancel">
                  {t("booking.cancel")}
                </Button>
                {isLate && (
                  <Button loading={isPending} onClick={() => command("mark-no-show")}>
                    {t("booking.noshow")}
                  </Button>
                )}
              </>
            )}
            {may.lead && visit?.triage && visit.status !== "void" && (
              <Button onClick={() => open({ kind: "correct-triage", id: visit.visit_id })} data-testid="correct-triage">
                {t("booking.triage.correct")}
              </Button>
            )}
            {may.book && status === "no_show" && (
              <Button type="primary" onClick={() => setAsked("reverse")} data-testid="reverse">
                {t("booking.reverse")}
              </Button>
            )}
            {may.book && ["no_show", "cancelled", "fulfilled"].includes(status) && (
              <Button onClick={() => open({ kind: "book", patient: person, practitioner: appointment.practitioner_id })}>{t("booking.again")}</Button>
            )}
            {may.book && status !== "void" && (
              <Button type="text" danger onClick={() => setAsked("void")} data-testid="void">
                {t("booking.void")}
              </Button>
            )}
          </Flex>
        </>
      )}
      {asked === "cancel" && <CancelForm appointment={appointment} onDone={() => setAsked(null)} onBack={() => setAsked(null)} />}
      {(asked === "reverse" || asked === "void") && (
        <ReasonForm
          key={asked}
          occasion={asked}
          verb={t(`booking.${asked}.do`)}
          isDangerous={asked === "void"}
          isPending={isPending}
          isWaiting={isWaiting}
          error={error}
          onReason={answer}
          onBack={() => setAsked(null)}
        />
      )}
    </Flex>
  );
}
