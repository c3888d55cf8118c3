import { lengthText } from "../format/time";
import { useLanguage } from "../i18n/names";
import type { Numbers, Verification } from "./types";
import { useMoment } from "./useMoment";

const KINDS = ["ledger", "rebuild"] as const;

/** When everything was last recounted, by whom, and what was found; that it never was is said too. */
export function VerificationCard({ numbers, isAway }: { numbers: Numbers | undefined; isAway: boolean }) {
  const { t } = useLanguage();
  return (
    <section className="card ops-card" data-testid="verification">
      <header className="card-head">
        <h2>{t("operations.verification")}</h2>
      </header>
      {numbers === undefined && <p className="muted">{isAway && t("operations.away")}</p>}
      {numbers &&
        KINDS.map((kind) => {
          const found = numbers.verifications.find((one) => one.kind === kind);
          return (
            <div key={kind} className="ops-check" data-testid={`check-${kind}`} data-state={found === undefined ? "never" : found.is_old ? "old" : "fresh"}>
              <h3>{t(`operations.check.${kind}`)}</h3>
              {found === undefined ? <p className="ops-stale">{t("operations.check.never")}</p> : <Found found={found} />}
              {(found === undefined || found.is_old) && <code>{t(`operations.check.how.${kind}`)}</code>}
            </div>
          );
        })}
    </section>
  );
}

function Found({ found }: { found: Verification }) {
  const { t, locale } = useLanguage();
  const { at } = useMoment();
  const { differences, compared, checked_at, checked_by, seconds } = found;
  const values = { compared: compared.toLocaleString(locale), length: lengthText(seconds, locale) };
  return (
    <>
      <p className={differences > 0 ? "ops-differs" : "ops-agrees"}>
        {t(differences > 0 ? "operations.check.differs" : "operations.check.agrees", { ...values, count: differences.toLocaleString(locale) as never })}
      </p>
      <p className={found.is_old ? "ops-stale small" : "muted small"}>
        {t("operations.check.when", { moment: at(checked_at), who: checked_by, ...values })}
        {found.is_old && ` ${t("operations.check.old")}`}
      </p>
    </>
  );
}
