import type { TFunction } from "i18next";

import { money } from "../../format/number";
import { momentText } from "../../format/time";
import { useLanguage } from "../../i18n/names";
import { useChain, useClinic } from "../../view/ChainProvider";
import { useSourceName } from "../../view/useNames";
import { listText } from "../listText";
import { StateTag } from "../StateTag";
import { usePrices } from "../usePrices";
import { useStaff } from "../useStaff";
import { declineText } from "../plans/declineReasons";
import type { Entry } from "./entries";

function noteText(t: TFunction, { family, value }: NonNullable<Entry["notes"]>[number]): string {
  if (family === "free") return value;
  if (family === "decline") return declineText(t, value);
  if (family === "method") return t(`method.${value}`, { defaultValue: value });
  if (family === "protocol") return t(`protocol.${value}`, { defaultValue: value });
  return t(`value.${family}.${value}`, { defaultValue: value });
}

/** What happened, in what state it is, for how much; below: when, where and who; then what it was about. */
export function EntryLine({ entry }: { entry: Entry }) {
  const { t, locale } = useLanguage();
  const { zone } = useChain();
  const clinic = useClinic()(entry.clinicId);
  const staff = useStaff();
  const { name } = usePrices();
  const sourceName = useSourceName();
  const when = entry.at === null ? t("crm.undated") : momentText(entry.at, locale, clinic?.zone ?? zone);
  const people = [...new Set((entry.people ?? []).filter((id) => id != null))].map(staff.name);
  const facts = [clinic?.name, ...people, entry.account ? staff.account(entry.account) : null].filter(Boolean);
  const notes = (entry.notes ?? []).map((note) => noteText(t, note));
  const things = (entry.things ?? []).map(({ code, tooth, quantity = 1, performer }) =>
    [name(code), tooth ? t("crm.ontooth", { tooth }) : "", quantity > 1 ? `× ${quantity}` : "", performer ? `(${staff.name(performer)})` : ""]
      .filter(Boolean)
      .join(" "),
  );
  return (
    <div className="entry" data-testid="entry" data-what={entry.what}>
      <div className="entry-head">
        <b>{t(`crm.entry.${entry.what}`)}</b>
        {entry.status && <StateTag status={entry.status} />}
        <span className="muted">{notes.join(" · ")}</span>
        {entry.amount !== undefined && <b className="entry-amount">{money(entry.amount, entry.currency ?? null, locale)}</b>}
      </div>
      <div className="muted small">{[when, ...facts].join(" · ")}</div>
      {entry.source && (
        <div className="entry-things">
          <s>{sourceName(entry.source.old)}</s> → {sourceName(entry.source.now)}
        </div>
      )}
      {things.length > 0 && <div className="entry-things">{listText(things, locale)}</div>}
    </div>
  );
}
