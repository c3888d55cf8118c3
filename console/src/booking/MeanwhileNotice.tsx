import { Alert, Button, Space } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { meanwhile } from "./meanwhile";
import type { Appointment } from "./types";
import { useWords } from "./useWords";

type Props = {
  /** The appointment as the form's reader last saw it, and as it stands. */
  seen: Appointment;
  now: Appointment;
  /** The reader knows, and goes on from the new state. */
  onSeen: () => void;
  /** What else can be done, now that it is so. */
  children?: ReactNode;
};

/** Tells whoever has a form open what a colleague has just done to the same appointment. */
export function MeanwhileNotice({ seen, now, onSeen, children }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const change = meanwhile(seen, now);
  if (change === null) return null;
  const where = (one: Appointment) =>
    `${words.date(one.business_date)} ${words.hours(one.starts_at, one.ends_at)} · ${words.practitioner(one.practitioner_id)} · ${words.chair(one.chair_id)}`;
  const reason = now.cancellation?.reason_code ?? "";
  const text = t(`booking.meanwhile.${change}`, {
    old: where(seen),
    now: where(now),
    reason: t(`booking.reason.${reason}`, { defaultValue: reason }),
  });
  return (
    <Alert
      type="warning"
      showIcon
      className="day-meanwhile"
      title={text}
      data-testid="meanwhile"
      data-change={change}
      description={
        <Space wrap>
          {children}
          {change === "moved" && (
            <Button size="small" onClick={onSeen} data-testid="meanwhile-seen">
              {t("booking.meanwhile.goon")}
            </Button>
          )}
        </Space>
      }
    />
  );
}
