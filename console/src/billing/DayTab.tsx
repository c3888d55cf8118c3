import { CheckCircleFilled, WarningFilled } from "@ant-design/icons";
import { Alert, DatePicker, Flex, Table, type TableColumnsType } from "antd";
import dayjs from "dayjs";
import { useState } from "react";

import "../i18n/calendar";
import { dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { ErrorNotice } from "../shell/notices";
import { CsvButton } from "../common/CsvButton";
import type { CsvColumn } from "../common/csv";
import type { Desk } from "../common/useDesk";
import { DaySum } from "./DaySum";
import { agrees, inAll, type MethodTotal, type Sum } from "./dayTotal";
import { DayMovements } from "./DayMovements";
import { movementsOf } from "./movements";
import { inMainUnit } from "./inMainUnit";
import { useDay } from "./useDay";
import { useMoney } from "./useMoney";

/** The day by method: what came in, what went back, what is left, and whether the ledger says the same. */
export default function DayTab({ desk }: { desk: Desk }) {
  const { t, locale } = useLanguage();
  const { clinic, today } = desk;
  const [day, setDay] = useState(today);
  const money = useMoney(clinic.currency);
  const { rows, payments, deposits, refunds, isPending, error } = useDay(clinic, day);
  const all = inAll(rows);
  const isEven = agrees(rows);
  const fromDeposits = payments.filter((payment) => payment.method === "deposit");
  const spent = fromDeposits.reduce((sum, payment) => sum + payment.amount_minor, 0);
  const write = ({ count, minor }: Sum, sign = "") => (count === 0 ? "–" : <>{sign}{money(minor)} <small className="muted">{t("billing.times", { count })}</small></>);
  const mark = (isSame: boolean) =>
    isSame ? <CheckCircleFilled className="till-even" aria-label={t("billing.even")} /> : <WarningFilled className="till-odd" aria-label={t("billing.odd")} />;
  const columns: TableColumnsType<MethodTotal> = [
    { key: "method", title: t("billing.method"), render: (_, row) => t(`method.${row.method}`) },
    { key: "taken", title: t("billing.day.taken"), align: "right", responsive: ["sm"], render: (_, row) => write(row.taken) },
    { key: "deposits", title: t("billing.day.deposits"), align: "right", responsive: ["sm"], render: (_, row) => write(row.deposits) },
    { key: "refunds", title: t("billing.day.refunds"), align: "right", responsive: ["sm"], render: (_, row) => write(row.refunds, "−") },
    { key: "net", title: t("billing.net"), align: "right", render: (_, row) => <b>{money(row.net)}</b> },
    { key: "ledger", title: t("billing.ledger"), align: "right", render: (_, row) => <>{money(row.ledger)} {mark(row.net === row.ledger)}</> },
  ];
  const file: CsvColumn<MethodTotal>[] = [
    { title: t("billing.day"), value: () => day },
    { title: t("billing.method"), value: (row) => t(`method.${row.method}`) },
    ...(["taken", "deposits", "refunds"] as const).flatMap((kind): CsvColumn<MethodTotal>[] => [
      { title: t("billing.countof", { what: t(`billing.day.${kind}`) }), value: (row) => row[kind].count },
      { title: t(`billing.day.${kind}`), value: (row) => inMainUnit(row[kind].minor, clinic.currency) },
    ]),
    { title: t("billing.net"), value: (row) => inMainUnit(row.net, clinic.currency) },
    { title: t("billing.ledger"), value: (row) => inMainUnit(row.ledger, clinic.currency) },
    { title: t("billing.currency"), value: () => clinic.currency },
  ];
  return (
    <div className="till-stack">
      <section className="card" data-testid="day-total">
        <header className="card-head till-find">
          <h2>{t("billing.daytotal", { day: dayText(day, locale, true) })}</h2>
          <Flex gap={10}>
            <DatePicker
              aria-label={t("billing.day")}
              value={dayjs(day)}
              allowClear={false}
              maxDate={dayjs(today)}
              onChange={(picked) => picked && setDay(picked.format("YYYY-MM-DD"))}
            />
            <CsvButton columns={file} rows={rows} name={`${t("billing.file.total")}-${clinic.name}-${day}`} />
          </Flex>
        </header>
        {error !== null && <ErrorNotice error={error} />}
        {!isPending && error === null && (
          <Alert
            className="till-agrees"
            type={isEven ? "success" : "warning"}
            showIcon
            title={t(isEven ? "billing.agrees" : "billing.differs", { till: money(all.net), ledger: money(all.ledger) })}
            data-testid="agrees"
            data-even={isEven}
          />
        )}
        <Table<MethodTotal>
          size="middle"
          rowKey="method"
          columns={columns}
          dataSource={rows}
          loading={isPending}
          pagination={false}
          summary={() => (
            <Table.Summary.Row className="till-all">
              <DaySum all={all} write={write} money={money} mark={mark} />
            </Table.Summary.Row>
          )}
        />
        <p className="muted small till-note">
          {t("billing.ledger.hint")} {spent > 0 && t("billing.spent", { amount: money(spent), count: fromDeposits.length })}
        </p>
      </section>
      <DayMovements clinic={clinic} day={day} movements={movementsOf({ payments, deposits, refunds })} isPending={isPending} />
    </div>
  );
}
