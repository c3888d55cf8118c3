import { DatePicker, Flex, Segmented, Statistic, Switch } from "antd";
import dayjs from "dayjs";
import { useMemo, useState } from "react";

import "../i18n/calendar";
import { count, percent } from "../format/number";
import { addDays } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { ErrorNotice, Loading } from "../shell/notices";
import { useChain, useClinic } from "../view/ChainProvider";
import type { Desk } from "../common/useDesk";
import { protocolName } from "./protocolWords";
import { staffName } from "./staffName";
import { sumOf, tally, type Group, type Tally } from "./team";
import { TeamDrawer } from "./TeamDrawer";
import { TeamTable } from "./TeamTable";
import { useProtocols } from "./useProtocols";
import { useTeam, type Days } from "./useTeam";

const DAY = "YYYY-MM-DD";
const SUMS = ["open", "due_today", "overdue", "done_today", "done"] as const;

/** Who has what to do and who did what, by name; every row opens into its tasks. */
export function TeamTab({ desk }: { desk: Desk }) {
  const { t, language, locale } = useLanguage();
  const { claims } = useSession();
  const { clinics } = useChain();
  const clinicOf = useClinic();
  const protocols = useProtocols().data;
  const [days, setDays] = useState<Days>({ from: addDays(desk.today, -6), to: desk.today });
  const [group, setGroup] = useState<Group>("person");
  const [isAll, setAll] = useState(false);
  const [opened, setOpened] = useState<Tally | null>(null);
  const hasSeveral = clinics.length > 1;
  const groups: Group[] = ["person", ...(hasSeveral ? (["clinic"] as const) : []), "protocol"];
  // Clinics side by side are all clinics.
  const clinic = isAll || group === "clinic" ? null : desk.clinic.clinic_id;
  const query = useTeam(clinic, days);
  const team = query.data;
  const rows = useMemo(() => (team === undefined ? [] : tally(team, group)), [team, group]);
  const sum = sumOf(rows);
  const nameOf = ({ key }: Pick<Tally, "key">) => {
    if (group === "clinic") return clinicOf(key)?.name ?? key ?? "";
    if (group === "protocol") return protocolName(protocols, key ?? "", language);
    return staffName(t, key, team?.names[key ?? ""], claims.sub);
  };
  return (
    <>
      <Flex className="followup-bar" gap={12} wrap align="center">
        <Segmented<Group>
          aria-label={t("followup.team.group")}
          value={group}
          onChange={setGroup}
          options={groups.map((value) => ({ value, label: t(`followup.team.${value}`) }))}
        />
        <DatePicker.RangePicker
          aria-label={t("followup.dryrun.days")}
          allowClear={false}
          value={[dayjs(days.from), dayjs(days.to)]}
          maxDate={dayjs(desk.today)}
          onChange={(picked) => {
            const [from, to] = picked ?? [];
            if (from && to) setDays({ from: from.format(DAY), to: to.format(DAY) });
          }}
        />
        {hasSeveral && (
          <label>
            <Switch checked={clinic === null} disabled={group === "clinic"} onChange={setAll} aria-label={t("followup.team.all")} /> {t("followup.team.all")}
          </label>
        )}
      </Flex>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {team !== undefined && (
        <section className="card followup-team" data-testid="team" data-stale={query.isPlaceholderData || undefined}>
          <Flex wrap gap="12px 32px">
            {SUMS.map((field) => (
              <Statistic key={field} title={t(`followup.team.${field}`)} value={count(sum[field], locale)} />
            ))}
            <Statistic title={t("followup.team.rate")} value={percent({ numerator: sum.reached, denominator: sum.attempts }, locale)} />
          </Flex>
          <TeamTable rows={rows} head={t(`followup.team.${group}`)} nameOf={nameOf} onOpen={setOpened} file={`team-${days.from}-${days.to}`} />
        </section>
      )}
      {opened !== null && (
        <TeamDrawer
          title={nameOf(opened)}
          scope={{
            clinic: group === "clinic" ? opened.key : clinic,
            protocol: group === "protocol" ? opened.key : null,
            staff: group === "person" ? opened.key : undefined,
          }}
          days={days}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
