import { DatePicker } from "antd";
import dayjs from "dayjs";

import "../i18n/calendar";
import { useLanguage } from "../i18n/names";
import { momentAt, wallTime } from "./wallTime";

type Props = {
  /** In milliseconds; null is now. */
  value: number | null;
  first: number;
  last: number;
  zone: string;
  onChange: (moment: number | null) => void;
  onClose: () => void;
};

/** An open calendar: a date and a time on the clocks of `zone`, between two moments. */
export function MomentPicker({ value, first, last, zone, onChange, onClose }: Props) {
  const { t, language } = useLanguage();
  // The picker thinks in this machine's zone, so it is given the clinic's clock time without any zone.
  const shown = (moment: number) => dayjs(wallTime(moment, zone)).locale(language === "zh" ? "zh-cn" : "en-gb");
  return (
    <DatePicker
      className="knownat-picker"
      open
      autoFocus
      aria-label={t("view.knownat")}
      prefix={t("view.knownat")}
      placeholder={t("view.now")}
      value={value === null ? null : shown(value)}
      minDate={shown(first)}
      maxDate={shown(last)}
      defaultPickerValue={shown(last)}
      showTime={{ format: "HH:mm", minuteStep: 5 }}
      showNow={false}
      format={t("view.picker")}
      inputReadOnly
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onChange={(picked) => onChange(picked === null ? null : momentAt(picked.format("YYYY-MM-DDTHH:mm"), zone))}
    />
  );
}
