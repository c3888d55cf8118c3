import { lengthText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { lagOf, lateBy, levelOf, openIn, overdueIn, problemsOf, type Heard } from "./judge";
import type { Operations } from "./types";

const COLUMNS = ["processes", "kafka", "lag", "outbox", "parked", "timers"] as const;
const isFigure = (column: (typeof COLUMNS)[number]) => column !== "processes" && column !== "kafka";

/** A row a service: who is alive, and what waits there. */
export function ServiceTable({ heard, onOpen }: { heard: Heard[]; onOpen: (service: string) => void }) {
  const { t } = useLanguage();
  return (
    <section className="card ops-services">
      <table>
        <caption className="card-head">
          <h2>{t("operations.services")}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("operations.service")}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-number={isFigure(column) || undefined}>
                {t(`operations.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heard.map((one) => (
            <ServiceRow key={one.service} heard={one} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ServiceRow({ heard, onOpen }: { heard: Heard; onOpen: (service: string) => void }) {
  const { t } = useLanguage();
  const { service, answer, isAway } = heard;
  const level = levelOf(problemsOf(heard));
  const word = isAway ? "away" : answer === null ? "asking" : level;
  return (
    <tr data-testid={`service-${service}`} data-level={level}>
      <th scope="row">
        <button type="button" className="plain link" onClick={() => onOpen(service)}>
          {t(`service.${service}`)}
        </button>
        <span className="ops-level" data-level={level}>
          {t(`operations.level.${word}`)}
        </span>
      </th>
      {isAway || answer === null ? (
        <td className="muted ops-away" colSpan={COLUMNS.length}>
          {isAway && t("operations.away")}
        </td>
      ) : (
        <Figures answer={answer} />
      )}
    </tr>
  );
}

function Figures({ answer }: { answer: Operations }) {
  const { t, locale } = useLanguage();
  const alive = (kind: "api" | "worker") => answer.processes.filter((one) => one.kind === kind && !one.is_gone);
  const workers = alive("worker");
  const isUp = workers.length > 0 && workers.every((one) => one.broker_is_up !== false);
  const isAsking = workers.every((one) => one.broker_is_up === null);
  const { rows, age_seconds } = answer.outbox;
  const replaying = answer.parked.filter(({ state }) => state === "replaying").reduce((sum, { count }) => sum + count, 0);
  const overdue = overdueIn(answer);
  const oldest = (seconds: number) => t("operations.oldest", { length: lengthText(seconds, locale) });
  return (
    <>
      <Figure column="processes" text={t("operations.alive", { api: alive("api").length, worker: workers.length })} />
      <Figure column="kafka" text={t(workers.length === 0 || isAsking ? "operations.unknown" : isUp ? "operations.up" : "operations.down")} />
      <Figure column="lag" text={lagOf(answer).toLocaleString(locale)} />
      <Figure column="outbox" text={rows.toLocaleString(locale)} note={rows > 0 ? oldest(age_seconds) : undefined} />
      <Figure
        column="parked"
        text={openIn(answer).toLocaleString(locale)}
        note={replaying > 0 ? t("operations.replayingnow", { count: replaying }) : undefined}
      />
      <Figure column="timers" text={overdue.toLocaleString(locale)} note={overdue > 0 ? oldest(lateBy(answer)) : undefined} />
    </>
  );
}

/** `data-label` names the figure where there is no room for the head of the table. */
function Figure({ column, text, note }: { column: (typeof COLUMNS)[number]; text: string; note?: string | undefined }) {
  const { t } = useLanguage();
  return (
    <td data-label={t(`operations.column.${column}`)} data-number={isFigure(column) || undefined} data-testid={column} data-zero={text === "0" || undefined}>
      <span>{text}</span>
      {note && <small>{note}</small>}
    </td>
  );
}
