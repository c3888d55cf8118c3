import { Alert, Button, Flex, Tag } from "antd";

import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import { useNames } from "../patients/useNames";
import { ErrorNotice, Loading } from "../shell/notices";
import { shortId } from "../view/shortId";
import { useEvery, useOne } from "../common/query";
import type { Desk } from "../common/useDesk";
import { AttemptList } from "./AttemptList";
import { LogAttempt, type Recorded } from "./LogAttempt";
import { CALL_BACK } from "./outcomes";
import { PatientContext } from "./PatientContext";
import { protocolName, stepName } from "./protocolWords";
import { unreachedText } from "./recordedText";
import { TaskSteps } from "./TaskSteps";
import type { Attempt, ProtocolItem, Task } from "./types";

type Props = { taskId: string; desk: Desk; protocols: ProtocolItem[] | undefined; onRecorded: (recorded: Recorded) => void; onNext: () => void };

/** The chosen task: whom it is about, what was tried, and what came of it now. */
export function TaskPanel({ taskId, desk, protocols, onRecorded, onNext }: Props) {
  const { t, language, locale } = useLanguage();
  const { data: task, error, refetch } = useOne<Task>("followup", `/tasks/${taskId}`);
  const names = useNames(task === undefined ? [] : [task.patient_id]);
  const attempts = useEvery<Attempt>("followup", "/attempts", { patient_id: task?.patient_id }, task !== undefined);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (task === undefined) return <Loading />;

  const protocol = protocols?.find(({ code }) => code === task.protocol);
  const tried = attempts.data ?? [];
  const wasCalledBack = tried.some(({ task_id, outcome }) => task_id === taskId && outcome === CALL_BACK);
  const ended = task.outcome ? t(`value.outcome.${task.outcome}`) : t(`followup.status.${task.status}`);
  return (
    <div className="followup-panel" data-testid="task" data-task={taskId}>
      <header>
        <Flex justify="space-between" align="baseline" wrap gap={8}>
          <h2>
            <PatientName id={task.patient_id} names={names} />
          </h2>
          <Tag>{t(`role.${task.owner_role}`)}</Tag>
        </Flex>
        <p>
          {protocolName(protocols, task.protocol, language)} · {stepName(protocols, task.protocol, task.step, language)} ·{" "}
          {momentText(task.call_at, locale, desk.clinic.zone)}
        </p>
        {task.status === "due" && <TaskSteps task={task} protocol={protocol} wasCalledBack={wasCalledBack} />}
      </header>
      <PatientContext patientId={task.patient_id} />
      <section aria-label={t("followup.attempts")}>
        <h3>{t("followup.attempts")}</h3>
        <AttemptList attempts={tried} protocols={protocols} zone={desk.clinic.zone} />
      </section>
      {task.status === "due" ? (
        <LogAttempt task={task} name={names.get(task.patient_id)?.name ?? shortId(task.patient_id)} desk={desk} unreached={unreachedText(t, task, protocol, wasCalledBack, locale, language)} onRecorded={onRecorded} />
      ) : (
        <Alert
          type="info"
          showIcon
          title={t("followup.over", { outcome: ended })}
          action={
            <Button size="small" onClick={onNext}>
              {t("followup.tonext")}
            </Button>
          }
        />
      )}
    </div>
  );
}
