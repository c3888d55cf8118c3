import { Tabs } from "antd";
import { Suspense } from "react";

import { useLanguage } from "../i18n/names";
import { Loading } from "../shell/notices";
import { later, useFetchLater } from "../common/later";
import type { Desk } from "../common/useDesk";
import { MyTasks } from "./MyTasks";

const TeamTab = later(() => import("./TeamTab").then((file) => file.TeamTab));
const LATER = [TeamTab];

/** A supervisor's follow-up work: one's own, and how far everybody is. */
export function TaskTabs({ desk }: { desk: Desk }) {
  const { t } = useLanguage();
  useFetchLater(LATER);
  const team = (
    <Suspense fallback={<Loading />}>
      <TeamTab desk={desk} />
    </Suspense>
  );
  return (
    <Tabs
      destroyOnHidden
      items={[
        { key: "mine", label: t("followup.tab.mine"), children: <MyTasks desk={desk} /> },
        { key: "team", label: t("followup.tab.team"), children: team },
      ]}
    />
  );
}
