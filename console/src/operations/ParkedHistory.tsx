import { personText } from "../events/summary";
import { roleName, useLanguage } from "../i18n/names";
import type { ParkedDetail } from "./types";
import { useMoment } from "./useMoment";

/** Everything that was done to the record, oldest first; it begins with why it is here. */
export function ParkedHistory({ record }: { record: ParkedDetail }) {
  const { t } = useLanguage();
  const { at } = useMoment();
  return (
    <ol className="ops-history" data-testid="history">
      <li>
        <span>{t("operations.done.parked")}</span>
        <span className="muted small">{at(record.parked_at)}</span>
      </li>
      {record.actions.map(({ action, at: moment, user_id, user_name, role, note }) => (
        <li key={`${action} ${moment}`} data-testid="action" data-action={action}>
          <span>{t(`operations.done.${action}`)}</span>
          <span className="muted small">
            {at(moment)} · {role === "system" ? t("operations.byworker") : `${user_name || personText(user_id)} (${roleName(t, role)})`}
          </span>
          {note && <q>{note}</q>}
        </li>
      ))}
      {record.state === "replaying" && (
        <li role="status">
          <span>{t("operations.done.waiting")}</span>
        </li>
      )}
    </ol>
  );
}
