import { Tabs } from "antd";

import { useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { Empty } from "../shell/notices";
import { ClinicSelect } from "../work/ClinicSelect";
import { useDesk, type Desk } from "../work/useDesk";
import { MyTasks } from "./MyTasks";
import { TeamTab } from "./TeamTab";

const SUPERVISORS = ["clinic_manager", "operations_director", "owner", "administrator"];

/** Follow-up work of one clinic; supervisors see how far everybody is. */
export default function TasksPage() {
  const { t } = useLanguage();
  const desk = useDesk();
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t("followup.title")}</h1>
          <p className="muted">{t("followup.lead")}</p>
        </div>
        <div className="page-filter">
          <ClinicSelect />
        </div>
      </header>
      {desk === null ? <Empty>{t("followup.noclinic")}</Empty> : <Work key={desk.clinic.clinic_id} desk={desk} />}
    </div>
  );
}

function Work({ desk }: { desk: Desk }) {
  const { t } = useLanguage();
  const { claims } = useSession();
  if (!claims.roles.some((role) => SUPERVISORS.includes(role))) return <MyTasks desk={desk} />;
  return (
    <Tabs
      destroyOnHidden
      items={[
        { key: "mine", label: t("followup.tab.mine"), children: <MyTasks desk={desk} /> },
        { key: "team", label: t("followup.tab.team"), children: <TeamTab desk={desk} /> },
      ]}
    />
  );
}
