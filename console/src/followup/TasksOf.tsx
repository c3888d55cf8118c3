import { Flex, Table, Tag } from "antd";

import { dayIn } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import { useNames } from "../patients/useNames";
import { ErrorNotice } from "../shell/notices";
import { useChain, useClinic } from "../view/ChainProvider";
import { useMoments } from "../view/useMoments";
import { CsvButton } from "../common/CsvButton";
import { useEvery } from "../common/query";
import { protocolName, stepName } from "./protocolWords";
import type { Scope } from "./team";
import type { Task } from "./types";
import { useProtocols } from "./useProtocols";
import { MOST_ATTEMPTS } from "./worklist";

/** Open tasks, those to call first on top; what should have been done on an earlier day is marked. */
export function TasksOf({ scope }: { scope: Scope }) {
  const { t, language } = useLanguage();
  const { asOf } = useChain();
  const { moment, zoneOf } = useMoments();
  const clinicOf = useClinic();
  const protocols = useProtocols().data;
  const whose = scope.staff === null ? { is_untried: true } : { staff_id: scope.staff };
  const query = useEvery<Task>("followup", "/tasks", { clinic_id: scope.clinic, protocol: scope.protocol, status: "due", ...whose });
  const tasks = query.data ?? [];
  const names = useNames(tasks.map(({ patient_id }) => patient_id));
  const isOverdue = ({ call_at, clinic_id }: Task) => dayIn(call_at, zoneOf(clinic_id)) < dayIn(asOf, zoneOf(clinic_id));
  const what = ({ protocol, step }: Task) => `${protocolName(protocols, protocol, language)} · ${stepName(protocols, protocol, step, language)}`;
  const when = ({ call_at, clinic_id }: Task) => moment(call_at, clinic_id);
  const place = ({ clinic_id }: Task) => clinicOf(clinic_id)?.name ?? "";
  const tried = ({ attempts }: Task) => (attempts > 0 ? t("followup.tried", { count: attempts, most: MOST_ATTEMPTS }) : "");
  return (
    <>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      <Table<Task>
        size="small"
        rowKey="task_id"
        loading={query.isPending}
        dataSource={tasks}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: "max-content" }}
        locale={{ emptyText: t("followup.team.noopen") }}
        columns={[
          {
            title: t("followup.when"),
            render: (_, task) => (
              <Flex gap={6} wrap>
                {when(task)}
                {isOverdue(task) && <Tag color="error">{t("followup.overdue")}</Tag>}
              </Flex>
            ),
          },
          { title: t("followup.patient"), render: (_, task) => <PatientName id={task.patient_id} names={names} /> },
          { title: t("followup.reason"), render: (_, task) => what(task) },
          ...(scope.clinic === null ? [{ title: t("common.clinic"), render: (_: unknown, task: Task) => place(task) }] : []),
          { title: t("followup.attempts.made"), render: (_, task) => tried(task) },
        ]}
      />
      <Flex justify="end" className="followup-csv">
        <CsvButton
          name="tasks"
          rows={tasks}
          columns={[
            { title: t("followup.when"), value: when },
            { title: t("followup.overdue"), value: (task) => (isOverdue(task) ? t("followup.overdue") : "") },
            { title: t("followup.patient"), value: ({ patient_id }) => names.get(patient_id)?.name ?? patient_id },
            { title: t("followup.reason"), value: what },
            { title: t("common.clinic"), value: place },
            { title: t("followup.attempts.made"), value: ({ attempts }) => attempts },
          ]}
        />
      </Flex>
    </>
  );
}
