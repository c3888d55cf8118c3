import { Drawer, Tabs } from "antd";

import { useLanguage } from "../i18n/names";
import { useFocusBack } from "../common/useFocusBack";
import { ContactsOf } from "./ContactsOf";
import { TasksOf } from "./TasksOf";
import type { Scope } from "./team";
import type { Days } from "./useTeam";

type Props = { title: string; scope: Scope; days: Days; onClose: () => void };

/** The tasks and the contacts behind one row of the team. */
export function TeamDrawer({ title, scope, days, onClose }: Props) {
  const { t } = useLanguage();
  useFocusBack();
  const open = { key: "open", label: t("followup.team.open"), children: <TasksOf scope={scope} /> };
  const contacts = { key: "contacts", label: t("followup.team.attempts"), children: <ContactsOf scope={scope} days={days} /> };
  return (
    <Drawer open size={720} title={title} onClose={onClose} data-testid="team-drawer">
      <Tabs items={scope.staff === null ? [open] : [open, contacts]} />
    </Drawer>
  );
}
