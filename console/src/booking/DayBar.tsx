import { LeftOutlined, PlusOutlined, RightOutlined, UserAddOutlined } from "@ant-design/icons";
import { Button, Flex, Space, Switch } from "antd";
import { useTranslation } from "react-i18next";

import { addDays } from "../format/time";
import { ClinicSelect } from "../common/ClinicSelect";
import { DayButton } from "../common/DayButton";
import { useDayDesk } from "./dayContext";
import { phaseOf, PHASES } from "./phase";
import { PhaseTag } from "./PhaseTag";
import { useWords } from "./useWords";

const KEYS = { book: "N", walkIn: "W" };

type Props = { isCancelledShown: boolean; onCancelledShown: (isShown: boolean) => void };

/** Above the board: which clinic and day, what begins here, and how many stand where. */
export function DayBar({ isCancelledShown, onCancelledShown }: Props) {
  const { t } = useTranslation();
  const { desk, asked, goTo, open, may, appointments, visits } = useDayDesk();
  const words = useWords();
  const visitOf = new Map(visits.map((visit) => [visit.visit_id, visit]));
  const phases = appointments.filter(({ status }) => status !== "void").map((one) => phaseOf(one, visitOf.get(one.visit_id ?? "")));
  return (
    <div className="day-bar">
      <Flex gap={10} wrap align="center">
        <ClinicSelect />
        <Space.Compact>
          <Button icon={<LeftOutlined />} aria-label={t("booking.previous")} onClick={() => goTo(addDays(asked, -1))} data-testid="day-previous" />
          <DayButton day={asked} label={t("booking.date")} format={words.date} onChange={goTo} />
          <Button icon={<RightOutlined />} aria-label={t("booking.next")} onClick={() => goTo(addDays(asked, 1))} data-testid="day-next" />
        </Space.Compact>
        <Button disabled={asked === desk.today} onClick={() => goTo(desk.today)} data-testid="day-today">
          {t("booking.today")}
        </Button>
        <span className="day-space" />
        {may.receive && (
          <Button icon={<UserAddOutlined />} onClick={() => open({ kind: "walk-in" })} data-testid="walk-in" aria-keyshortcuts={KEYS.walkIn}>
            {t("booking.walkin")} <kbd>{KEYS.walkIn}</kbd>
          </Button>
        )}
        {may.book && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => open({ kind: "book" })} data-testid="book" aria-keyshortcuts={KEYS.book}>
            {t("booking.newone")} <kbd>{KEYS.book}</kbd>
          </Button>
        )}
      </Flex>
      <Flex gap={6} wrap align="center" className="day-legend">
        {PHASES.map((phase) => {
          const count = phases.filter((one) => one === phase).length;
          return (phase !== "cancelled" || isCancelledShown) && (
            <span key={phase}>
              <PhaseTag phase={phase} /> {count}
            </span>
          );
        })}
        <label className="day-switch">
          <Switch size="small" checked={isCancelledShown} onChange={onCancelledShown} aria-label={t("booking.cancelled.show")} />
          {t("booking.cancelled.show")}
        </label>
        <span className="day-keys muted small">{t("booking.keys")}</span>
      </Flex>
    </div>
  );
}
