import { Button, DatePicker, Form, Space } from "antd";
import dayjs, { type Dayjs } from "dayjs";

import "../i18n/calendar";
import { addDays } from "../format/time";
import { useLanguage } from "../i18n/names";
import { momentAt, wallTime } from "../view/wallTime";
import type { Desk } from "../common/useDesk";

/** The longest that the service takes. */
const MOST_DAYS = 90;

type Props = { desk: Desk; isBusy: boolean; onTime: (moment: string) => void; onCancel: () => void };

/** When the patient wants to be called, on the clinic's clock. */
export function CallBackForm({ desk, isBusy, onTime, onCancel }: Props) {
  const { t } = useLanguage();
  const { clinic, now, today } = desk;
  const clock = dayjs(wallTime(now, clinic.zone));
  const offered = [
    { label: t("followup.callback.hour"), at: clock.add(1, "hour") },
    { label: t("followup.callback.evening"), at: dayjs(`${today}T18:00`) },
    { label: t("followup.callback.tomorrow"), at: dayjs(`${addDays(today, 1)}T10:00`) },
  ].filter(({ at }) => at.isAfter(clock));
  return (
    <Form<{ at: Dayjs }>
      layout="inline"
      className="followup-callback"
      initialValues={{ at: clock.add(1, "hour").minute(0) }}
      onFinish={({ at }) => onTime(new Date(momentAt(at.format("YYYY-MM-DDTHH:mm"), clinic.zone)).toISOString())}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      data-testid="callback"
    >
      <Form.Item name="at" label={t("followup.callback.at")} rules={[{ required: true, message: t("followup.callback.needed") }]}>
        <DatePicker
          autoFocus
          format="YYYY-MM-DD HH:mm"
          showTime={{ format: "HH:mm", minuteStep: 5 }}
          minDate={clock}
          maxDate={clock.add(MOST_DAYS, "day")}
          presets={offered.map(({ label, at }) => ({ label, value: at }))}
          needConfirm={false}
        />
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t("followup.callback.record")}
        </Button>
        <Button onClick={onCancel}>{t("followup.cancel")}</Button>
      </Space>
    </Form>
  );
}
