import { CalendarOutlined, FileTextOutlined, MoneyCollectOutlined, PhoneOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Segmented, Timeline } from "antd";
import { useState, type ReactNode } from "react";

import { useLanguage } from "../../i18n/names";
import { Empty } from "../../shell/notices";
import { EntryLine } from "./EntryLine";
import { KINDS, type Entry, type Kind } from "./entries";

const ICONS: Record<Kind, ReactNode> = {
  visit: <CalendarOutlined />,
  plan: <FileTextOutlined />,
  money: <MoneyCollectOutlined />,
  followup: <PhoneOutlined />,
  person: <UserOutlined />,
};
const PAGE = 40;
type Shown = Kind | "all";

/** Everything that happened with a person, newest first; one kind of it on request. */
export function PatientTimeline({ entries }: { entries: readonly Entry[] }) {
  const { t } = useLanguage();
  const [kind, setKind] = useState<Shown>("all");
  const [count, setCount] = useState(PAGE);
  const shown = kind === "all" ? entries : entries.filter((entry) => entry.kind === kind);
  const sizeOf = (one: Kind) => entries.filter((entry) => entry.kind === one).length;
  return (
    <section className="card" data-testid="timeline">
      <header className="card-head crm-timeline-head">
        <h2>{t("crm.timeline")}</h2>
        <Segmented<Shown>
          size="small"
          aria-label={t("crm.timeline.filter")}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setCount(PAGE);
          }}
          options={[
            { value: "all", label: t("crm.kind.all") },
            ...KINDS.filter((one) => sizeOf(one) > 0).map((one) => ({ value: one, label: `${t(`crm.kind.${one}`)} ${sizeOf(one)}` })),
          ]}
        />
      </header>
      {shown.length === 0 ? (
        <Empty>{t("crm.timeline.none")}</Empty>
      ) : (
        <Timeline
          className="crm-timeline"
          items={shown.slice(0, count).map((entry) => ({ key: entry.key, icon: ICONS[entry.kind], content: <EntryLine entry={entry} /> }))}
        />
      )}
      {shown.length > count && (
        <div className="more">
          <Button onClick={() => setCount(count + PAGE)}>{t("shell.more")}</Button>
        </div>
      )}
    </section>
  );
}
