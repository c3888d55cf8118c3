import { DatePicker, Flex, Segmented, Statistic, Switch, Table } from "antd";
import dayjs from "dayjs";
import { useMemo, useState } from "react";

import { count, percent } from "../format/number";
import { addDays, dayIn } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { ErrorNotice, Loading } from "../shell/notices";
import { useChain, useClinic } from "../view/ChainProvider";
import { useMoments } from "../view/useMoments";
import type { Desk } from "../work/useDesk";
import { protocolName } from "./protocolWords";
import { sumOf, tally, type Group, type Tally } from "./team";
import { useProtocols } from "./useProtocols";
import { useTeam } from "./useTeam";

const DAY = "YYYY-MM-DD";
const GROUPS: readonly Group[] = ["person", "protocol", "clinic"];
const FIELDS = ["due", "overdue", "done", "attempts", "reached", "attributed", "credited"] as const;

/** Who contacted how many, what is left, and which bookings followed. */
export function TeamTab({ desk }: { desk: Desk }) {
  const { t, language, locale } = useLanguage();
  const { claims } = useSession();
  const { clinics } = useChain();
  const { zoneOf } = useMoments();
  const clinicOf = useClinic();
  const protocols = useProtocols().data;
  const [range, setRange] = useState({ from: addDays(desk.today, -6), to: desk.today });
  const [group, setGroup] = useState<Group>("person");
  const [isAll, setAll] = useState(false);
  const query = useTeam(isAll ? null : desk.clinic.clinic_id);
  const { data } = query;
  const rows = useMemo(() => {
    const bounds = { ...range, today: desk.today, dayOf: (moment: string, clinic: string) => dayIn(moment, zoneOf(clinic)) };
    return data === undefined ? null : { shown: tally(data, group, bounds), sum: sumOf(tally(data, "protocol", bounds)) };
  }, [data, group, range, desk.today, zoneOf]);
  const name = ({ key }: Tally) => {
    if (group === "clinic") return clinicOf(key)?.name ?? key;
    if (group === "protocol") return protocolName(protocols, key, language);
    return key === claims.sub ? t("followup.team.me", { person: claims.name ?? key }) : key;
  };
  const rate = ({ attempts, reached }: Tally) => percent({ numerator: reached, denominator: attempts }, locale);
  // What is due belongs to a role and to no person.
  const fields = FIELDS.filter((field) => group !== "person" || (field !== "due" && field !== "overdue"));
  return (
    <>
      <Flex className="followup-bar" gap={12} wrap align="center">
        <DatePicker.RangePicker
          aria-label={t("followup.dryrun.days")}
          allowClear={false}
          value={[dayjs(range.from), dayjs(range.to)]}
          maxDate={dayjs(desk.today)}
          onChange={(picked) => {
            const [from, to] = picked ?? [];
            if (from && to) setRange({ from: from.format(DAY), to: to.format(DAY) });
          }}
        />
        <Segmented<Group>
          aria-label={t("followup.team.group")}
          value={group}
          onChange={setGroup}
          options={GROUPS.map((value) => ({ value, label: t(`followup.team.${value}`) }))}
        />
        {clinics.length > 1 && (
          <label>
            <Switch checked={isAll} onChange={setAll} aria-label={t("followup.team.all")} /> {t("followup.team.all")}
          </label>
        )}
      </Flex>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {rows !== null && (
        <section className="card followup-team" data-testid="team">
          <Flex wrap gap={32}>
            {FIELDS.map((field) => (
              <Statistic key={field} title={t(`followup.team.${field}`)} value={count(rows.sum[field], locale)} />
            ))}
            <Statistic title={t("followup.team.rate")} value={rate(rows.sum)} />
          </Flex>
          <Table<Tally>
            size="small"
            rowKey="key"
            dataSource={rows.shown}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: "max-content" }}
            locale={{ emptyText: t("followup.team.none") }}
            columns={[
              { title: t(`followup.team.${group}`), render: (_, row) => name(row) },
              ...fields.map((field) => ({
                title: t(`followup.team.${field}`),
                align: "right" as const,
                sorter: (one: Tally, other: Tally) => one[field] - other[field],
                render: (_: unknown, row: Tally) => count(row[field], locale),
              })),
              { title: t("followup.team.rate"), align: "right", render: (_, row) => rate(row) },
            ]}
          />
        </section>
      )}
    </>
  );
}
