import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, DatePicker, Empty, Flex, Form, Radio, Select, Space, Spin } from "antd";
import dayjs from "dayjs";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import "../i18n/calendar";
import { addDays } from "../format/time";
import { RefusalNotice } from "../common/RefusalNotice";
import { useOne } from "../common/query";
import { ApiError } from "../api/client";
import { useDayDesk } from "./dayContext";
import type { Slot } from "./types";
import { useWords } from "./useWords";

/** With whom, on which day, and how long. */
export type Wish = { practitioner: string; date: string; minutes: number };

const LENGTHS = [15, 30, 45, 60, 90, 120];
const AT_MOST = 60;

type Props = { wish: Wish; onWish: (wish: Wish) => void; value: Slot | null; onPick: (slot: Slot | null) => void };

/** Free times of one practitioner on one day. What was picked on the board stands first, whether or not it is offered. */
export function SlotPicker({ wish, onWish, value, onPick }: Props) {
  const { t } = useTranslation();
  const { desk, practitioners } = useDayDesk();
  const words = useWords();
  const { practitioner, date, minutes } = wish;
  const asked = { clinic_id: desk.clinic.clinic_id, practitioner_id: practitioner, duration_minutes: minutes };
  const query = useOne<{ items: Slot[] }>("booking", practitioner === "" ? null : "/slots", {
    ...asked,
    date_from: date,
    date_to: date,
    limit: AT_MOST,
  });
  // What was free when somebody last looked may be taken: it is not offered until it has been asked for again.
  const isFresh = !query.isFetching || query.isFetchedAfterMount;
  const offered = isFresh ? (query.data?.items ?? []) : [];
  const keyOf = (slot: Slot) => `${Date.parse(slot.starts_at)} ${slot.chair_id}`;
  const isOffered = value === null || offered.some((slot) => keyOf(slot) === keyOf(value));
  const slots = isOffered ? offered : [value, ...offered];
  // Whoever came here by keyboard goes on with the times; nobody is taken out of a field.
  const group = useRef<HTMLDivElement>(null);
  const isThere = slots.length > 0;
  useEffect(() => {
    if (isThere && document.activeElement?.closest("input, button, a") == null) group.current?.querySelector("input")?.focus();
  }, [isThere]);
  const change = (part: Partial<Wish>) => onWish({ ...wish, ...part });
  return (
    <>
      <Flex gap={12} wrap>
        <Form.Item label={t("booking.practitioner")} htmlFor="slot-practitioner">
          <Select
            id="slot-practitioner"
            value={practitioner || undefined}
            onChange={(chosen) => change({ practitioner: chosen })}
            options={practitioners
              .filter((one) => one.is_active !== false)
              .map((one) => ({ value: one.practitioner_id, label: `${one.display_name} · ${t(`value.profession.${one.profession}`)}` }))}
            popupMatchSelectWidth={false}
            className="day-field"
          />
        </Form.Item>
        <Form.Item label={t("booking.minutes")} htmlFor="slot-minutes">
          <Select
            id="slot-minutes"
            value={minutes}
            onChange={(chosen) => change({ minutes: chosen })}
            options={[...new Set([...LENGTHS, minutes])].sort((a, b) => a - b).map((n) => ({ value: n, label: t("booking.minutes.of", { count: n }) }))}
          />
        </Form.Item>
        <Form.Item label={t("booking.date")} htmlFor="slot-date">
          <Space.Compact>
            <Button
              icon={<LeftOutlined />}
              aria-label={t("booking.previous")}
              disabled={date <= desk.today}
              onClick={() => change({ date: addDays(date, -1) })}
            />
            <DatePicker
              id="slot-date"
              value={dayjs(date)}
              allowClear={false}
              format={(picked) => words.date(picked.format("YYYY-MM-DD"))}
              inputReadOnly
              minDate={dayjs(desk.today)}
              onChange={(picked) => picked && change({ date: picked.format("YYYY-MM-DD") })}
            />
            <Button icon={<RightOutlined />} aria-label={t("booking.next")} onClick={() => change({ date: addDays(date, 1) })} />
          </Space.Compact>
        </Form.Item>
      </Flex>
      {query.error instanceof ApiError && <RefusalNotice error={query.error} />}
      {!isFresh && <Spin />}
      {isFresh && query.data !== undefined && slots.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("booking.noslots")} />}
      <Radio.Group
        ref={group}
        className="day-slots"
        aria-label={t("booking.slots")}
        optionType="button"
        value={value === null ? undefined : keyOf(value)}
        onChange={({ target }) => onPick(slots.find((slot) => keyOf(slot) === target.value) ?? null)}
        options={slots.map((slot) => ({ value: keyOf(slot), label: words.hour(slot.starts_at), title: words.chair(slot.chair_id) }))}
        data-testid="slots"
      />
    </>
  );
}
