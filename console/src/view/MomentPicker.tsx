import { DatePicker } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/en-gb";
import "dayjs/locale/zh-cn";

import { useLanguage } from "../i18n/names";
import { momentAt, wallTime } from "./wallTime";

type Props = {
  /** In milliseconds; null is now. */
  value: number | null;
  first: number;
  last: number;
  zone: string;
  onChange: (moment: number | null) => void;
};

/** A date and a time on the clocks of `zone`, between two moments. */
export default function MomentPicker({ value, first, last, zone, onChange }: Props) {
  const { t, language } = useLanguage();
  // The picker thinks in this machine's zone, so it is given the clinic's clock time without any zone.
  const shown = (moment: number) => dayjs(wallTime(moment, zone)).locale(language === "zh" ? "zh-cn" : "en-gb");
  return (
    <DatePicker
      className="knownat-picker"
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
      onChange={(picked) => onChange(picked === null ? null : momentAt(picked.format("YYYY-MM-DDTHH:mm"), zone))}
    />
  );
}
