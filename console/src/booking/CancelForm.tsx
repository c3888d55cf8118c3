import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useCommand } from "../common/useCommand";
import { useDayDesk } from "./dayContext";
import { seenMoves } from "./meanwhile";
import { MeanwhileNotice } from "./MeanwhileNotice";
import { ReasonForm } from "./ReasonForm";
import type { Appointment } from "./types";

type Props = { appointment: Appointment; onDone: () => void; onBack: () => void };

/** Cancels an appointment at the time at which its reader saw it: moved meanwhile, it is asked again. */
export function CancelForm({ appointment, onDone, onBack }: Props) {
  const { t } = useTranslation();
  const { say } = useDayDesk();
  const [seen, setSeen] = useState(appointment);
  const { tell, error, isPending, isSuccess, isWaiting } = useCommand(() => {
    say(t("booking.done.cancel"));
    onDone();
  });
  return (
    <>
      {!isPending && !isSuccess && <MeanwhileNotice seen={seen} now={appointment} onSeen={() => setSeen(appointment)} />}
      <ReasonForm
        occasion="cancel"
        verb={t("booking.cancel.do")}
        isDangerous
        isPending={isPending}
        isWaiting={isWaiting}
        error={error}
        onReason={({ reason, initiator }) =>
          tell({
            service: "booking",
            path: `/appointments/${appointment.appointment_id}/cancel`,
            body: { reason_code: reason, initiator, seen_moves: seenMoves(seen, appointment, error?.code) },
          })
        }
        onBack={onBack}
      />
    </>
  );
}
