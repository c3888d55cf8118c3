import { Descriptions } from "antd";
import { useTranslation } from "react-i18next";

import { PatientName } from "../patients/PatientName";
import { useDayDesk } from "./dayContext";
import { phaseOf } from "./phase";
import { PatientPhone } from "./PatientPhone";
import { PhaseTag } from "./PhaseTag";
import type { Appointment, Visit } from "./types";
import { useTriageText } from "./useTriageText";
import { useWords } from "./useWords";

/** Who, when, with whom, and how far it has come. */
export function AppointmentFacts({ appointment, visit }: { appointment: Appointment; visit: Visit | undefined }) {
  const { t } = useTranslation();
  const { names } = useDayDesk();
  const words = useWords();
  const textOf = useTriageText();
  const { patient_id, cancellation } = appointment;
  const phase = phaseOf(appointment, visit);
  return (
    <Descriptions
      column={1}
      size="small"
      bordered
      items={[
        { key: "patient", label: t("booking.patient"), children: <PatientName id={patient_id} names={names} /> },
        { key: "phone", label: t("booking.phone"), children: <PatientPhone id={patient_id} /> },
        {
          key: "when",
          label: t("booking.when"),
          children: `${words.date(appointment.business_date)} ${words.hours(appointment.starts_at, appointment.ends_at)}`,
        },
        { key: "practitioner", label: t("booking.practitioner"), children: words.practitioner(appointment.practitioner_id) },
        { key: "chair", label: t("booking.chair"), children: words.chair(appointment.chair_id) },
        { key: "status", label: t("booking.status"), children: <PhaseTag phase={phase} /> },
        ...(visit?.triage ? [{ key: "triage", label: t("booking.do.triage"), children: textOf(visit.triage) }] : []),
        ...(cancellation
          ? [
              {
                key: "why",
                label: t("booking.reason"),
                children: `${t(`booking.reason.${cancellation.reason_code}`, { defaultValue: cancellation.reason_code })} · ${t(`value.initiator.${cancellation.initiator}`)}`,
              },
            ]
          : []),
        ...(appointment.reschedule_count
          ? [{ key: "moved", label: t("booking.moves"), children: t("booking.moves.of", { count: appointment.reschedule_count }) }]
          : []),
      ]}
    />
  );
}
