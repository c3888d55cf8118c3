import { CalendarOutlined } from "@ant-design/icons";

import { ButtonThatOpens } from "./ButtonThatOpens";
import { later } from "./later";

export const DayPicker = later(() => import("./DayPicker").then((file) => file.DayPicker));

type Props = { day: string; label: string; format: (day: string) => string; onChange: (day: string) => void };

/** A day, which a click or Enter opens into a calendar. */
export function DayButton(props: Props) {
  const text = props.format(props.day);
  return (
    <ButtonThatOpens button={{ className: "day-button", icon: <CalendarOutlined />, "aria-label": `${props.label} ${text}`, children: text }}>
      {(close) => <DayPicker {...props} onClose={close} />}
    </ButtonThatOpens>
  );
}
