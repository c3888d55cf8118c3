import { Button, Segmented, Select } from "antd";

import { dayText, momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useChain } from "./ChainProvider";
import { KnownAt } from "./KnownAt";
import { PRESETS, type Preset } from "./ranges";
import { useView } from "./useView";

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
        {hasDays && view.preset !== "all" && (
          <span className="viewbar-span">
            {t("view.span", { from: dayText(view.from, locale), to: dayText(view.to, locale) })}
          </span>
        )}
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

function ClinicPicker() {
  const { t } = useLanguage();
  const { clinics } = useChain();
  const view = useView();
  const options = clinics.map((clinic) => ({
    value: clinic.clinic_id,
    label: clinic.is_sandbox && !clinic.name.includes(t("view.sandbox")) ? `${clinic.name} · ${t("view.sandbox")}` : clinic.name,
  }));
  return (
    <Select
      className="viewbar-clinic"
      aria-label={t("view.clinic")}
      data-testid="clinic"
      value={view.clinic ?? ""}
      options={[{ value: "", label: t("view.chain") }, ...options]}
      onChange={(clinic) => view.change({ clinic: clinic === "" ? null : clinic })}
      showSearch={{ optionFilterProp: "label" }}
      virtual={false}
    />
  );
}
