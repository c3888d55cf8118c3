import { Link } from "react-router";

import { eventName, useLanguage } from "../i18n/names";
import { useOpened } from "../view/useView";

type Props = { eventId: string; clinicId: string; restated: number };

/** What came of a refund: the event that moved the numbers, and the restatements of closed days if there are any. */
export function Outcome({ eventId, clinicId, restated }: Props) {
  const { t } = useLanguage();
  const [, openEvent] = useOpened("event");
  return (
    <p className="watch-cause">
      <span className="muted">{t("restatements.because")} </span>
      <button type="button" className="plain link" data-testid="cause" onClick={() => openEvent(eventId)}>
        {eventName(t, "billing.refund.completed")}
      </button>
      {restated > 0 ? (
        <Link className="link" data-testid="to-restatements" to={{ pathname: "/restatements", search: `?clinic=${clinicId}` }}>
          {t("sandbox.torestatements", { count: restated })}
        </Link>
      ) : (
        <span className="muted small">{t("sandbox.norestatement")}</span>
      )}
    </p>
  );
}
