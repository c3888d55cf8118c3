import { ArrowRightOutlined } from "@ant-design/icons";
import { Link, useLocation } from "react-router";

import { useDefinitions } from "../api/analytics";
import type { Amount, Restatement } from "../api/types";
import { difference } from "../format/change";
import { fraction, headline } from "../format/number";
import { dayText } from "../format/time";
import { eventName, kpiName, useLanguage } from "../i18n/names";
import { useClinic } from "../view/ChainProvider";
import { useMoments } from "../view/useMoments";
import { beforeIt } from "./beforeIt";

/** One closed day that changed: from, to, by how much, because of which event; and a way to how it was before. */
export function RestatementRow({ item, onOpen }: { item: Restatement; onOpen: (eventId: string) => void }) {
  const { t, language, locale } = useLanguage();
  const { search } = useLocation();
  const { moment } = useMoments();
  const definition = useDefinitions().data?.get(item.kpi);
  const clinic = useClinic()(item.clinic_id);
  const currency = clinic?.currency ?? null;
  const write = (amount: Amount) => (definition ? headline(amount, definition, currency, locale) : String(amount.numerator));
  const parts = (amount: Amount) => (definition ? fraction(amount, definition, currency, locale) : "");
  const by = definition && difference(item.old, item.new, definition, currency, locale, t("board.points"));
  const day = dayText(item.business_date, locale);
  return (
    <li className="restatement" data-testid="restatement" data-kpi={item.kpi}>
      <button type="button" className="plain" onClick={() => onOpen(item.event_id)}>
        <span className="restatement-what">
          <b>{kpiName(definition, item.kpi, language)}</b>
          <span className="muted small">
            {clinic?.name} · {definition?.basis === "balance" ? t("restatements.quoted", { day }) : day}
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
          {by && <span className="by">{by}</span>}
        </span>
        <span className="restatement-why muted small">
          {t("restatements.because")} <u>{eventName(t, item.event_type)}</u> · {moment(item.known_at, item.clinic_id)}
        </span>
      </button>
      <Link className="restatement-before small" data-testid="before" to={beforeIt(item, search)}>
        {t("restatements.before")}
      </Link>
    </li>
  );
}
