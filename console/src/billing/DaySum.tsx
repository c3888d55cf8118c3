import { Grid, Table } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { inAll, Sum } from "./dayTotal";

type Props = {
  all: ReturnType<typeof inAll>;
  write: (sum: Sum, sign?: string) => ReactNode;
  money: (minor: number) => string;
  mark: (isSame: boolean) => ReactNode;
};

/** The cells of the last line: as many as the screen has columns. */
export function DaySum({ all, write, money, mark }: Props) {
  const { t } = useTranslation();
  const { sm = true } = Grid.useBreakpoint();
  const sums = sm ? [write(all.taken), write(all.deposits), write(all.refunds, "−")] : [];
  const cells = [
    ...sums,
    <b data-testid="day-net">{money(all.net)}</b>,
    <span data-testid="day-ledger">
      {money(all.ledger)} {mark(all.net === all.ledger)}
    </span>,
  ];
  return (
    <>
      <Table.Summary.Cell index={0}>
        <b>{t("billing.all")}</b>
      </Table.Summary.Cell>
      {cells.map((cell, index) => (
        <Table.Summary.Cell key={index} index={index + 1} align="right">
          {cell}
        </Table.Summary.Cell>
      ))}
    </>
  );
}
