import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from "@ant-design/icons";

import { lengthText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { levelOf, tasksOf, type Heard, type Problem, type Task } from "./judge";
import { runbookOf } from "./runbook";
import { useMoment } from "./useMoment";

const ICONS = { good: <CheckCircleFilled />, warn: <WarningFilled />, bad: <ExclamationCircleFilled /> };

/** Whether everything is fine, in words; else what is not, the worst first, and where it says what to do. */
export function StateLine({ problems, heard }: { problems: Problem[]; heard: Heard[] }) {
  const { t } = useLanguage();
  const { at } = useMoment();
  const level = levelOf(problems);
  const tasks = tasksOf(problems);
  const count = tasks.filter((task) => task.level === level).length;
  const last = heard.flatMap(({ answer }) => answer?.at ?? []).sort().at(-1);
  return (
    <section className="ops-state" data-level={level} data-testid="state" data-state={level}>
      <p className="ops-state-line" role="status">
        {ICONS[level]}
        <b>{t(`operations.state.${level}`, { count })}</b>
      </p>
      {tasks.length > 0 && (
        <ul>
          {tasks.map((task) => (
            <TaskLine key={`${task.level} ${task.what}`} task={task} />
          ))}
        </ul>
      )}
      {last && <p className="ops-state-at small">{t("operations.asof", { moment: at(last) })}</p>}
    </section>
  );
}

function TaskLine({ task }: { task: Task }) {
  const { t, locale } = useLanguage();
  const { what, services, level, count, seconds } = task;
  const names = services.map((service) => t(`service.${service}`));
  const values = { service: new Intl.ListFormat(locale).format(names), count: count.toLocaleString(locale) as never, length: lengthText(seconds, locale) };
  return (
    <li data-testid="problem" data-what={what} data-services={services.join(" ")} data-level={level}>
      <span className="ops-what">
        <b>{t(`operations.problem.${what}`, values)}</b>
        <span>{t(`operations.do.${what}`)}</span>
      </span>
      <code>{runbookOf(what)}</code>
    </li>
  );
}
