import { Suspense } from "react";

import { useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { Empty, Loading } from "../shell/notices";
import { ClinicSelect } from "../common/ClinicSelect";
import { later } from "../common/later";
import { useDesk, type Desk } from "../common/useDesk";
import { MyTasks } from "./MyTasks";

const TaskTabs = later(() => import("./TaskTabs").then((file) => file.TaskTabs));
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
  const { claims } = useSession();
  if (!claims.roles.some((role) => SUPERVISORS.includes(role))) return <MyTasks desk={desk} />;
  return (
    <Suspense fallback={<Loading />}>
      <TaskTabs desk={desk} />
    </Suspense>
  );
}
