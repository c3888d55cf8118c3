import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown, Flex, Space } from "antd";
import { useTranslation } from "react-i18next";

import { PatientName } from "../patients/PatientName";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { useDayDesk } from "./dayContext";
import { columnsOf } from "./grid";
import { minutesSince, nextSteps, takenChairs, type Step } from "./queue";
import type { Visit } from "./types";
import { useWords } from "./useWords";

const LONG = 15;

/** Somebody who is here: since when, with whom, and the next step as one button; the other steps behind "more". */
export function QueueItem({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const { desk, may, names, expected, visits, chairs, open } = useDayDesk();
  const words = useWords();
  const { tell, error, isPending, isWaiting: isUnsent } = useCommand();
  const appointment = expected.find((one) => one.appointment_id === visit.appointment_id);
  const minutes = minutesSince(visit, desk.now);
  const isWaiting = visit.status !== "treating" && visit.status !== "consulting";
  const [next, ...others] = nextSteps(visit);
  const taken = takenChairs(visits);
  const free = columnsOf(chairs, []).filter((chair) => !taken.has(chair.chair_id));
  const seatAt = free.find((chair) => chair.chair_id === appointment?.chair_id) ?? free[0];
  const command = (verb: string, body: object = {}) => tell({ service: "booking", path: `/visits/${visit.visit_id}/${verb}`, body });
  const take = (step: Step, chair = seatAt?.chair_id) => {
    if (step === "triage") open({ kind: "triage", id: visit.visit_id });
    else if (step === "check-out") open({ kind: "check-out", id: visit.visit_id });
    else if (step === "seat") command("seat", { chair_id: chair });
    else command(step);
  };
  const seats = free.map((chair) => ({ key: `seat ${chair.chair_id}`, label: t("booking.seat.on", { chair: words.chair(chair.chair_id) }) }));
  const items = [
    ...others.filter((step) => step !== "seat").map((step) => ({ key: step, label: t(`booking.do.${step}`) })),
    ...(nextSteps(visit).includes("seat") ? seats : []),
    ...(visit.triage ? [{ key: "correct-triage", label: t("booking.triage.correct") }] : []),
    ...(may.void ? [{ key: "void", label: t("booking.visit.void"), danger: true }] : []),
  ];
  const onClick = ({ key }: { key: string }) => {
    const [step, chair] = key.split(" ");
    if (step === "void") open({ kind: "void-visit", id: visit.visit_id });
    else if (step === "correct-triage") open({ kind: "correct-triage", id: visit.visit_id });
    else take(step as Step, chair);
  };
  const seatLabel = seatAt ? t("booking.seat.on", { chair: words.chair(seatAt.chair_id) }) : t("booking.seat.none");
  const doctor = visit.triage?.doctor_id ?? appointment?.practitioner_id;
  const chair = visit.status === "treating" ? visit.seats?.at(-1)?.chair_id : undefined;
  return (
    <li className="queue-item" data-testid="queue-item" data-status={visit.status}>
      <Flex justify="space-between" align="baseline" gap={8}>
        <b>
          <PatientName id={visit.patient_id} names={names} />
        </b>
        <span className="queue-minutes" data-long={(isWaiting && minutes >= LONG) || undefined}>
          {t(isWaiting ? "booking.waits" : "booking.inside", { count: minutes })}
        </span>
      </Flex>
      <p className="muted small">
        {[
          t(`value.status.${visit.status}`),
          chair && words.chair(chair),
          appointment ? words.hour(appointment.starts_at) : t("booking.walkedin"),
          doctor && words.practitioner(doctor),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {may.lead && next !== undefined && (
        <Space.Compact>
          <Button size="small" type="primary" ghost loading={isPending} disabled={next === "seat" && !seatAt} onClick={() => take(next)} data-testid="next-step">
            {next === "seat" ? seatLabel : t(`booking.do.${next}`)}
          </Button>
          {items.length > 0 && (
            <Dropdown menu={{ items, onClick }} trigger={["click"]}>
              <Button size="small" icon={<MoreOutlined />} aria-label={t("booking.more.of", { name: words.patient(visit.patient_id) })} data-testid="more-steps" />
            </Dropdown>
          )}
        </Space.Compact>
      )}
      <RefusalNotice error={error} isWaiting={isUnsent} />
    </li>
  );
}
