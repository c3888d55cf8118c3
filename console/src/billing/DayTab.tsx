import { CheckCircleFilled, WarningFilled } from "@ant-design/icons";
import { Alert, DatePicker, Flex, Table, type TableColumnsType } from "antd";
import dayjs from "dayjs";
import { useState } from "react";

import { dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { ErrorNotice } from "../shell/notices";
import type { Desk } from "../work/useDesk";
import { DaySum } from "./DaySum";
import { agrees, inAll, type MethodTotal, type Sum } from "./dayTotal";
import { PaymentsCsv } from "./PaymentsCsv";
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
    { key: "taken", title: t("billing.payments"), align: "right", responsive: ["sm"], render: (_, row) => write(row.taken) },
    { key: "deposits", title: t("billing.topups"), align: "right", responsive: ["sm"], render: (_, row) => write(row.deposits) },
    { key: "refunds", title: t("billing.refunds"), align: "right", responsive: ["sm"], render: (_, row) => write(row.refunds, "−") },
    { key: "net", title: t("billing.net"), align: "right", render: (_, row) => <b>{money(row.net)}</b> },
    { key: "ledger", title: t("billing.ledger"), align: "right", render: (_, row) => <>{money(row.ledger)} {mark(row.net === row.ledger)}</> },
  ];
  return (
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
          <PaymentsCsv clinic={clinic} day={day} payments={payments} deposits={deposits} refunds={refunds} />
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
  );
}
