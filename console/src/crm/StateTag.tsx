import { Tag } from "antd";

import { useLanguage } from "../i18n/names";
import { toneOf } from "./timeline/tones";

/** The state of an appointment, visit, plan, order or task, in a word and a tone. */
export function StateTag({ status }: { status: string }) {
  const { t } = useLanguage();
  return (
    <Tag variant="filled" className={`crm-state crm-state-${toneOf(status)}`}>
      {t(`value.status.${status}`, { defaultValue: status })}
    </Tag>
  );
}
