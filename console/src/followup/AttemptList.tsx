import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { protocolName } from "./protocolWords";
import { staffName } from "./staffName";
import type { Attempt, ProtocolItem } from "./types";

type Props = { attempts: readonly Attempt[]; protocols: ProtocolItem[] | undefined; zone: string };

const SHOWN = 5;

/** What was tried with this patient before, newest first. */
export function AttemptList({ attempts, protocols, zone }: Props) {
  const { t, language, locale } = useLanguage();
  if (attempts.length === 0) return <span className="muted">{t("followup.attempts.none")}</span>;
  const newest = [...attempts].sort((one, other) => other.attempted_at.localeCompare(one.attempted_at)).slice(0, SHOWN);
  return (
    <ul data-testid="attempts">
      {newest.map((attempt) => (
        <li key={attempt.attempt_id}>
          {t(`value.outcome.${attempt.outcome}`)}{" "}
          <span className="muted">
            {momentText(attempt.attempted_at, locale, zone)} · {t(`value.channel.${attempt.channel}`)} · {protocolName(protocols, attempt.protocol, language)} ·{" "}
            {staffName(t, attempt.staff_id, attempt.staff_name)}
          </span>
        </li>
      ))}
    </ul>
  );
}
