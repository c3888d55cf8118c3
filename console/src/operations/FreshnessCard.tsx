import { NONE } from "../format/number";
import { lengthText } from "../format/time";
import { useLanguage } from "../i18n/names";
import type { Numbers } from "./types";

/** How long it takes from the topic to the number, over the last minutes, and what still waits. */
export function FreshnessCard({ numbers }: { numbers: Numbers | undefined }) {
  const { t, locale } = useLanguage();
  const length = (seconds: number | null | undefined) => (seconds === null || seconds === undefined ? NONE : lengthText(seconds, locale));
  const { median, p95, slowest, events = 0 } = numbers?.freshness ?? {};
  return (
    <section className="card ops-card" data-testid="freshness">
      <header className="card-head">
        <h2>{t("operations.freshness")}</h2>
      </header>
      <p className="ops-figure" data-testid="p95">
        {length(p95)}
      </p>
      <p className="muted small">{t(events > 0 ? "operations.freshness.p95" : "operations.freshness.none", { count: events.toLocaleString(locale) as never })}</p>
      <dl className="facts">
        <div>
          <dt>{t("operations.freshness.median")}</dt>
          <dd>{length(median)}</dd>
        </div>
        <div>
          <dt>{t("operations.freshness.slowest")}</dt>
          <dd>{length(slowest)}</dd>
        </div>
        <div>
          <dt>{t("operations.marks")}</dt>
          <dd data-testid="marks">{numbers === undefined ? NONE : numbers.marks.toLocaleString(locale)}</dd>
        </div>
      </dl>
    </section>
  );
}
