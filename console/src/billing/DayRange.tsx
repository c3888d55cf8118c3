import { DatePicker } from "antd";
import dayjs from "dayjs";

import "../i18n/calendar";
import { useLanguage } from "../i18n/names";
import { lastWeek, type Days } from "./days";

const DAY = "YYYY-MM-DD";
/** A quarter at a time: what is asked for is loaded whole. */
const MOST_DAYS = 92;

type Props = { value: Days; today: string; onChange: (days: Days) => void };

/** From which day to which, none of them in the future. */
export function DayRange({ value, today, onChange }: Props) {
  const { t } = useLanguage();
  const pair = ({ from, to }: Days): [dayjs.Dayjs, dayjs.Dayjs] => [dayjs(from), dayjs(to)];
  return (
    <DatePicker.RangePicker
      className="till-days"
      aria-label={t("billing.days")}
      value={pair(value)}
      allowClear={false}
      maxDate={dayjs(today)}
      disabledDate={(day, { from }) => from !== undefined && Math.abs(day.diff(from, "day")) >= MOST_DAYS}
      presets={[
        { label: t("billing.today"), value: pair({ from: today, to: today }) },
        { label: t("billing.week"), value: pair(lastWeek(today)) },
        { label: t("billing.month"), value: [dayjs(today).startOf("month"), dayjs(today)] },
      ]}
      onChange={(picked) => {
        const [from, to] = picked ?? [];
        if (from && to) onChange({ from: from.format(DAY), to: to.format(DAY) });
      }}
    />
  );
}
