import { DatePicker, Flex, Statistic, Table } from "antd";
import dayjs from "dayjs";
import { useMemo, useState } from "react";

import "../i18n/calendar";
import { LazyChart } from "../charts/LazyChart";
import { daysOption } from "../charts/options";
import { count } from "../format/number";
import { addDays, dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { ErrorNotice, Loading } from "../shell/notices";
import { useClinic } from "../view/ChainProvider";
import { shortId } from "../view/shortId";
import { CsvButton } from "../common/CsvButton";
import { useOne } from "../common/query";
import { byClinic, byDay, MOST_DAYS, type DayCount } from "./preview";
import type { Preview, ProtocolItem } from "./types";

const DAY = "YYYY-MM-DD";
const HEIGHT = 220;

/** What the protocol would have people do, by day: on the chain's history, or in the days to come. Nothing is sent. */
export function DryRun({ protocol, today }: { protocol: ProtocolItem; today: string }) {
  const { t, language, locale } = useLanguage();
  const clinicOf = useClinic();
  const spans = useMemo(
    () => [
      { key: "last", from: addDays(today, -30), to: addDays(today, -1) },
      { key: "week", from: today, to: addDays(today, 6) },
      { key: "month", from: today, to: addDays(today, 29) },
      { key: "quarter", from: today, to: addDays(today, MOST_DAYS - 1) },
    ],
    [today],
  );
  const [range, setRange] = useState({ from: today, to: addDays(today, 29) });
  const query = useOne<Preview>("followup", `/protocols/${protocol.code}/preview`, { date_from: range.from, date_to: range.to });
  const preview = query.data;
  const steps = protocol.definition.steps;
  const option = useMemo(() => {
    if (preview === undefined) return null;
    const points = byDay(preview).map(({ day, contacts, steps: found }) => ({
      label: dayText(day, locale),
      value: contacts,
      text: [count(contacts, locale), ...[...found].map(([step, number]) => `${steps[step]?.name[language] ?? step + 1}: ${count(number, locale)}`)].join("\n"),
    }));
    return daysOption(points, { isLine: false, isRatio: false }, (value) => count(value, locale));
  }, [preview, locale, language, steps]);
  return (
    <section className="followup-dryrun" aria-label={t("followup.dryrun")} data-testid="dryrun">
      <Flex justify="space-between" align="center" wrap gap={12}>
        <h3>{t("followup.dryrun")}</h3>
        <DatePicker.RangePicker
          aria-label={t("followup.dryrun.days")}
          allowClear={false}
          value={[dayjs(range.from), dayjs(range.to)]}
          presets={spans.map(({ key, from, to }) => ({ label: t(`followup.dryrun.${key}`), value: [dayjs(from), dayjs(to)] }))}
          disabledDate={(day, { from }) => from !== undefined && Math.abs(day.diff(from, "day")) >= MOST_DAYS}
          onChange={(picked) => {
            const [from, to] = picked ?? [];
            if (from && to) setRange({ from: from.format(DAY), to: to.format(DAY) });
          }}
        />
      </Flex>
      <span className="muted">{t("followup.dryrun.lead")}</span>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {preview !== undefined && option !== null && (
        <>
          <Flex justify="space-between" align="end" wrap gap={12}>
            <Statistic title={t("followup.dryrun.total")} value={count(preview.contacts, locale)} />
            <CsvButton
              name={`${protocol.code}-${range.from}-${range.to}`}
              rows={byDay(preview)}
              columns={[
                { title: t("explain.day"), value: ({ day }) => day },
                ...steps.map(({ name }, step) => ({ title: name[language], value: ({ steps: found }: DayCount) => found.get(step) ?? 0 })),
                { title: t("followup.dryrun.sum"), value: ({ contacts }) => contacts },
              ]}
            />
          </Flex>
          <LazyChart option={option} height={HEIGHT} label={t("followup.dryrun.chart", { count: preview.contacts })} />
          <Table
            size="small"
            rowKey="clinicId"
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: "max-content" }}
            dataSource={byClinic(preview)}
            locale={{ emptyText: t("followup.dryrun.none") }}
            columns={[
              { title: t("common.clinic"), render: (_, row) => clinicOf(row.clinicId)?.name ?? shortId(row.clinicId) },
              ...steps.map(({ name }, step) => ({
                title: name[language],
                align: "right" as const,
                render: (_: unknown, row: ReturnType<typeof byClinic>[number]) => count(row.steps.get(step) ?? 0, locale),
              })),
              { title: t("followup.dryrun.sum"), align: "right", render: (_, row) => <b>{count(row.contacts, locale)}</b> },
            ]}
          />
        </>
      )}
    </section>
  );
}
