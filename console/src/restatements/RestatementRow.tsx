import { ArrowRightOutlined } from "@ant-design/icons";

import { useDefinitions } from "../api/analytics";
import type { Amount, Restatement } from "../api/types";
import { fraction, headline } from "../format/number";
import { dayText, momentText } from "../format/time";
import { eventName, kpiName, useLanguage } from "../i18n/names";
import { useChain, useClinic } from "../view/ChainProvider";

/** One closed day that changed: from, to, because of which event. */
export function RestatementRow({ item, onOpen }: { item: Restatement; onOpen: (eventId: string) => void }) {
  const { t, language, locale } = useLanguage();
  const chain = useChain();
  const definition = useDefinitions().data?.get(item.kpi);
  const clinic = useClinic()(item.clinic_id);
  const currency = clinic?.currency ?? null;
  const write = (amount: Amount) => (definition ? headline(amount, definition, currency, locale) : String(amount.numerator));
  const parts = (amount: Amount) => (definition ? fraction(amount, definition, currency, locale) : "");
  return (
    <li className="restatement" data-testid="restatement" data-kpi={item.kpi}>
      <button type="button" className="plain" onClick={() => onOpen(item.event_id)}>
        <span className="restatement-what">
          <b>{kpiName(definition, item.kpi, language)}</b>
          <span className="muted small">
            {clinic?.name} · {dayText(item.business_date, locale)}
          </span>
        </span>
        <span className="restatement-change">
          <span className="from">
            {write(item.old)} <small>{parts(item.old)}</small>
          </span>
          <ArrowRightOutlined />
          <span className="to">
            {write(item.new)} <small>{parts(item.new)}</small>
          </span>
        </span>
        <span className="restatement-why muted small">
          {t("restatements.because")} <u>{eventName(t, item.event_type)}</u> ·{" "}
          {momentText(item.known_at, locale, clinic?.zone ?? chain.zone)}
        </span>
      </button>
    </li>
  );
}
