import { DatePicker } from "antd";
import dayjs from "dayjs";

import "../i18n/calendar";

type Props = { day: string; label: string; format: (day: string) => string; onChange: (day: string) => void; onClose: () => void };

/** An open calendar. */
export function DayPicker({ day, label, format, onChange, onClose }: Props) {
  return (
    <DatePicker
      className="day-button"
      open
      autoFocus
      value={dayjs(day)}
      allowClear={false}
      aria-label={label}
      format={(picked) => format(picked.format("YYYY-MM-DD"))}
      inputReadOnly
      onChange={(picked) => picked && onChange(picked.format("YYYY-MM-DD"))}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    />
  );
}
