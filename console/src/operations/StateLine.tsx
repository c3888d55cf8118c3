import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from "@ant-design/icons";

import { lengthText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { levelOf, type Heard, type Problem } from "./judge";
import { runbookOf } from "./runbook";
import { useMoment } from "./useMoment";

const ICONS = { good: <CheckCircleFilled />, warn: <WarningFilled />, bad: <ExclamationCircleFilled /> };

/** Whether everything is fine, in words; else what is not, the worst first, and where it says what to do. */
export function StateLine({ problems, heard }: { problems: Problem[]; heard: Heard[] }) {
  const { t } = useLanguage();
  const { at } = useMoment();
  const level = levelOf(problems);
  const count = problems.filter((problem) => problem.level === level).length;
  const last = heard.flatMap(({ answer }) => answer?.at ?? []).sort().at(-1);
  return (
    <section className="ops-state" data-level={level} data-testid="state" data-state={level}>
      <p className="ops-state-line" role="status">
        {ICONS[level]}
        <b>{t(`operations.state.${level}`, { count })}</b>
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <ProblemLine key={`${problem.service} ${problem.what}`} problem={problem} />
          ))}
        </ul>
      )}
      {last && <p className="ops-state-at small">{t("operations.asof", { moment: at(last) })}</p>}
    </section>
  );
}

function ProblemLine({ problem }: { problem: Problem }) {
  const { t, locale } = useLanguage();
  const { what, service, level, count, seconds } = problem;
  const values = { service: t(`service.${service}`), count: count.toLocaleString(locale) as never, length: lengthText(seconds, locale) };
  return (
    <li data-testid="problem" data-what={what} data-service={service} data-level={level}>
      <span className="ops-what">
        <b>{t(`operations.problem.${what}`, values)}</b>
        <span>{t(`operations.do.${what}`)}</span>
      </span>
      <code>{runbookOf(what)}</code>
    </li>
  );
}
