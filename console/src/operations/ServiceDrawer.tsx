import { Drawer } from "antd";

import { useFocusBack } from "../common/useFocusBack";
import { lengthText } from "../format/time";
import { useLanguage } from "../i18n/names";
import type { Heard } from "./judge";
import type { Operations, ProcessView } from "./types";
import { useMoment } from "./useMoment";

/** One service in full: each process, the lag of each topic, the overdue timers of each kind. */
export function ServiceDrawer({ heard, onClose }: { heard: Heard; onClose: () => void }) {
  const { t } = useLanguage();
  useFocusBack();
  const { service, answer, isAway } = heard;
  return (
    <Drawer open size={560} onClose={onClose} title={t(`service.${service}`)} data-testid="service-drawer">
      {isAway && <p className="ops-differs">{t("operations.away")}</p>}
      {answer && <Full answer={answer} />}
    </Drawer>
  );
}

function Full({ answer }: { answer: Operations }) {
  const { t, locale } = useLanguage();
  const lags = answer.processes.filter((one) => !one.is_gone).flatMap((one) => Object.entries(one.lag));
  return (
    <>
      <h3>{t("operations.column.processes")}</h3>
      <ul className="ops-processes">
        {answer.processes.map((one) => (
          <Process key={`${one.kind} ${one.instance}`} process={one} now={answer.at} />
        ))}
      </ul>
      <h3>{t("operations.column.lag")}</h3>
      <Pairs rows={lags.map(([topic, lag]) => [topic, lag.toLocaleString(locale)])} />
      <h3>{t("operations.column.timers")}</h3>
      <Pairs
        rows={answer.overdue_timers.map(({ kind, count, oldest_due_at }) => [
          kind,
          t("operations.timers.of", {
            count: count.toLocaleString(locale) as never,
            length: lengthText((Date.parse(answer.now) - Date.parse(oldest_due_at)) / 1000, locale),
          }),
        ])}
      />
    </>
  );
}

function Process({ process, now }: { process: ProcessView; now: string }) {
  const { t } = useLanguage();
  const { at, ago } = useMoment();
  const { kind, instance, version, started_at, seen_at, is_gone, is_held, is_stuck, crashes, broker_is_up } = process;
  const notes = [
    is_gone ? t("operations.gone", { moment: at(seen_at) }) : t("operations.since", { ago: ago(started_at, now) }),
    crashes > 0 && t("operations.crashes", { count: crashes }),
    !is_gone && broker_is_up === false && t("operations.nokafka"),
    !is_gone && is_held && t("operations.held"),
    !is_gone && is_stuck && t("operations.stuck"),
  ];
  return (
    <li data-testid="process" data-kind={kind} data-gone={is_gone || undefined}>
      <b>{t(`operations.kind.${kind}`)}</b> <span>{instance}</span> <code>{version}</code>
      <p className="muted small">{notes.filter(Boolean).join(" · ")}</p>
    </li>
  );
}

function Pairs({ rows }: { rows: [name: string, value: string][] }) {
  const { t } = useLanguage();
  if (rows.length === 0) return <p className="muted">{t("operations.nothing")}</p>;
  return (
    <dl className="facts ops-pairs">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
