import { Flex, Table } from "antd";

import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import { useNames } from "../patients/useNames";
import { ErrorNotice } from "../shell/notices";
import { useMoments } from "../view/useMoments";
import { CsvButton } from "../common/CsvButton";
import { useEvery } from "../common/query";
import { protocolName } from "./protocolWords";
import { staffName } from "./staffName";
import type { Scope } from "./team";
import type { Attempt } from "./types";
import { useProtocols } from "./useProtocols";
import type { Days } from "./useTeam";

/** The contacts of these days, the newest on top, with what came of each. */
export function ContactsOf({ scope, days }: { scope: Scope; days: Days }) {
  const { t, language } = useLanguage();
  const { moment } = useMoments();
  const protocols = useProtocols().data;
  const query = useEvery<Attempt>("followup", "/attempts", { clinic_id: scope.clinic, staff_id: scope.staff, date_from: days.from, date_to: days.to });
  const attempts = (query.data ?? []).filter(({ protocol }) => scope.protocol === null || protocol === scope.protocol).reverse();
  const names = useNames(attempts.map(({ patient_id }) => patient_id));
  const columns: { title: string; value: (attempt: Attempt) => string }[] = [
    { title: t("followup.when"), value: ({ attempted_at, clinic_id }) => moment(attempted_at, clinic_id) },
    { title: t("followup.patient"), value: ({ patient_id }) => names.get(patient_id)?.name ?? patient_id },
    { title: t("followup.outcome"), value: ({ outcome }) => t(`value.outcome.${outcome}`) },
    { title: t("followup.channel"), value: ({ channel }) => t(`value.channel.${channel}`) },
    { title: t("followup.reason"), value: ({ protocol }) => protocolName(protocols, protocol, language) },
    { title: t("followup.team.person"), value: ({ staff_id, staff_name }) => staffName(t, staff_id, staff_name) },
  ];
  return (
    <>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      <Table<Attempt>
        size="small"
        rowKey="attempt_id"
        loading={query.isPending}
        dataSource={attempts}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: "max-content" }}
        locale={{ emptyText: t("followup.team.none") }}
        columns={columns.map(({ title, value }, index) => ({
          title,
          render: (_, attempt) => (index === 1 ? <PatientName id={attempt.patient_id} names={names} /> : value(attempt)),
        }))}
      />
      <Flex justify="end" className="followup-csv">
        <CsvButton name={`contacts-${days.from}-${days.to}`} rows={attempts} columns={columns} />
      </Flex>
    </>
  );
}
