import { Button, Segmented, Select, Tooltip } from "antd";

import { dayIn, hourText, momentText, spanText, zoneMark } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useChain } from "./ChainProvider";
import { KnownAt } from "./KnownAt";
import { PRESETS, type Preset } from "./ranges";
import { useView } from "./useView";

// A moment's work is always on its way; this is more than that.
const BEHIND = 5 * 60_000;

/** Which clinic, which days, as known when. Restatements are about all days: `hasDays` off. */
export function ViewBar({ isStale = false, hasDays = true }: { isStale?: boolean; hasDays?: boolean }) {
  const { t, locale } = useLanguage();
  const view = useView();
  const isPast = view.knownAt !== null;
  return (
    <div className="viewbar" data-past={isPast || undefined} data-stale={isStale || undefined}>
      <div className="viewbar-row">
        <ClinicPicker />
        {hasDays && (
          <Segmented<Preset>
            className="viewbar-days"
            data-testid="days"
            aria-label={t("view.range")}
            value={view.preset}
            options={PRESETS.map((preset) => ({ value: preset, label: t(`view.range.${preset}`) }))}
            onChange={(preset) => view.change({ preset })}
          />
        )}
        <span className="viewbar-notes">
          {hasDays && view.preset !== "all" && <span className="viewbar-span">{spanText(view.from, view.to, locale)}</span>}
          {isPast ? null : <CompleteUpTo />}
        </span>
        <KnownAt />
      </div>
      {view.knownAt !== null && (
        <div className="viewbar-past" role="status" data-testid="past">
          <span>{t("view.past", { moment: momentText(view.knownAt, locale, view.zone) })}</span>
          <Button size="small" data-testid="to-now" onClick={() => view.change({ knownAt: null })}>
            {t("view.backtonow")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Up to when the numbers hold everything: the chain's business time, unless what was recorded still waits. */
function CompleteUpTo() {
  const { t, locale } = useLanguage();
  const { asOf, completeUntil, freshness } = useChain();
  const { zone } = useView();
  const isBehind = Date.parse(asOf) - Date.parse(completeUntil) > BEHIND;
  const isToday = dayIn(asOf, zone) === dayIn(completeUntil, zone);
  const text = isToday ? hourText(completeUntil, locale, zone) : momentText(completeUntil, locale, zone);
  const hint = freshness === null ? t("view.complete.hint") : t("view.complete.fresh", { seconds: freshness.toFixed(1) });
  return (
    <Tooltip title={hint}>
      <span className="viewbar-complete" data-behind={isBehind || undefined} data-testid="complete" tabIndex={0}>
        {t("view.complete", { time: `${text} ${zoneMark(completeUntil, zone)}` })}
      </span>
    </Tooltip>
  );
}

function ClinicPicker() {
  const { t } = useLanguage();
  const { clinics, sandboxes } = useChain();
  const view = useView();
  const choices = (isSandbox: boolean) =>
    clinics
      .filter((clinic) => clinic.is_sandbox === isSandbox)
      .map((clinic) => ({ value: clinic.clinic_id, label: clinic.name, title: clinic.name }));
  const apart = choices(true);
  const options = [
    { value: "", label: t("view.chain"), title: t("view.chain") },
    ...choices(false),
    // Set apart, because its numbers are not in those of the chain.
    ...(sandboxes ? apart : apart.length > 0 ? [{ label: t("view.sandbox.apart"), title: "", options: apart }] : []),
  ];
  return (
    <Select
      className="viewbar-clinic"
      aria-label={t("view.clinic")}
      data-testid="clinic"
      value={view.clinic !== null && view.scope === null ? null : (view.clinic ?? "")}
      placeholder={t("view.clinic")}
      options={options}
      onChange={(clinic) => view.change({ clinic: clinic || null })}
      showSearch={{ optionFilterProp: "label" }}
      virtual={false}
    />
  );
}
