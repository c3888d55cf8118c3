import type { Amount, Definition, Tile } from "../api/types";
import { fraction, headline } from "../format/number";
import { dayText, momentText, spanText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { partsNamed } from "../i18n/parts";
import type { KpiView } from "../view/useKpiView";
import { useSum } from "./useSum";

type Props = { definition: Definition; tile: Tile | undefined; view: KpiView };

/** The opened number: of the view as its tile has it, or of one day; and how it comes out of what is listed below. */
export function Figure({ definition, tile, view }: Props) {
  const { t, locale } = useLanguage();
  const { currency, day } = view;
  const sum = useSum(definition, view);
  const amount = day === null ? tile : sum;
  const days =
    day !== null
      ? dayText(day, locale, true)
      : view.preset === "all"
        ? t("explain.alldays")
        : spanText(view.from, view.to, locale);
  return (
    <div className="drawer-figure">
      <strong data-testid="drawer-value">{amount ? headline(amount, definition, currency, locale) : ""}</strong>
      <span>{amount && partsNamed(t, amount, definition, currency, locale)}</span>
      <em>
        {view.scope?.name ?? t("view.chain")} · {days}
        {view.knownAt && ` · ${t("view.past.short", { moment: momentText(view.knownAt, locale, view.zone) })}`}
      </em>
      {definition.basis === "balance" && (
        <p className="drawer-note">
          {t(day === null ? "explain.balance" : "explain.balance.day", { day: dayText(day ?? view.to, locale) })}
        </p>
      )}
      {day === null && definition.is_distinct && tile && sum && <Repeats tile={tile} sum={sum} definition={definition} />}
    </div>
  );
}

/** Why the days add up to more than the number: who comes on several days is counted on each, but once over all. */
function Repeats({ tile, sum, definition }: { tile: Amount; sum: Amount; definition: Definition }) {
  const { t, locale } = useLanguage();
  const over = (one: number | null, other: number | null) => (one ?? 0) - (other ?? 0);
  const repeats: Amount = {
    numerator: over(sum.numerator, tile.numerator),
    denominator: definition.is_ratio ? over(sum.denominator, tile.denominator) : null,
  };
  if (!repeats.numerator && !repeats.denominator) return null;
  const text = (amount: Amount) => fraction(amount, definition, null, locale) || String(amount.numerator);
  return (
    <p className="drawer-note" data-testid="repeats">
      {t("explain.repeats", { sum: text(sum), repeats: text(repeats), number: text(tile) })}
    </p>
  );
}
