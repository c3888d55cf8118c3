import { Table } from "antd";
import { Link } from "react-router";

import { dayIn, dayText } from "../../format/time";
import { useLanguage } from "../../i18n/names";
import { ErrorNotice } from "../../shell/notices";
import { useClinic } from "../../view/ChainProvider";
import { CsvButton } from "../../common/CsvButton";
import { useOne } from "../../common/query";
import type { Desk } from "../../common/useDesk";
import type { DuplicateGroup, DuplicateRecord } from "../types";

const AT_MOST = 200;

/** Who may be in the clinic's files twice: records with one phone number, those with one name first. A click looks at them side by side. */
export function DuplicateList({ desk }: { desk: Desk }) {
  const { t, locale } = useLanguage();
  const clinicOf = useClinic();
  const { data, error, isPending, refetch } = useOne<{ items: DuplicateGroup[] }>("crm", "/patients/duplicates", {
    clinic_id: desk.clinic.clinic_id,
    limit: AT_MOST,
  });
  const groups = data?.items ?? [];
  const since = ({ registered_at: at, clinic_id: id }: DuplicateRecord) => {
    const clinic = clinicOf(id);
    return [dayText(dayIn(at, clinic?.zone ?? desk.clinic.zone), locale), clinic?.name].filter(Boolean).join(" · ");
  };
  if (groups.length === 0 && !error) return null;
  return (
    <section className="card crm-today" data-testid="duplicate-list">
      <header className="card-head">
        <h2>{t("crm.twice")}</h2>
        <CsvButton
          name="duplicates"
          rows={groups.flatMap((group) => group.records.map((record) => ({ ...record, phone: group.phone_masked })))}
          columns={[
            { title: t("crm.phone"), value: (one) => one.phone },
            { title: t("crm.patient"), value: (one) => one.name },
            { title: t("crm.registered"), value: since },
          ]}
        />
      </header>
      <p className="muted crm-twice-lead">{t("crm.twice.lead")}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <Table<DuplicateGroup>
        rowKey={({ records }) => records[0]?.patient_id ?? ""}
        size="middle"
        loading={isPending && !error}
        dataSource={groups}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { key: "phone", title: t("crm.phone"), width: 150, render: (_, { phone_masked }) => phone_masked },
          {
            key: "who",
            title: t("crm.twice.records"),
            render: (_, { records, is_same_name }) => (
              <>
                {records.map((one) => (
                  <div key={one.patient_id}>
                    <Link to={`/patients/${one.patient_id}`} className="crm-twice-link">{one.name}</Link> <span className="muted small">{since(one)}</span>
                  </div>
                ))}
                {is_same_name && <span className="crm-state crm-state-busy crm-twice-same">{t("crm.twice.name")}</span>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
