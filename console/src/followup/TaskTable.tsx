import { Flex, Tag } from "antd";
import { useEffect, useRef } from "react";

import { money } from "../format/number";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import { useNames } from "../patients/useNames";
import { CsvButton } from "../common/CsvButton";
import { ShortTable, type ShortColumn } from "../common/ShortTable";
import type { Desk } from "../common/useDesk";
import type { ProtocolItem } from "./types";
import { useLineWords } from "./useLineWords";
import { MOST_ATTEMPTS, type Line } from "./worklist";

type Props = { lines: Line[]; desk: Desk; protocols: ProtocolItem[] | undefined; chosen: string | null; onChoose: (taskId: string) => void };

const PAGE = 50;

/** Whom to call, in order. Arrow keys walk through the list, the task under them is the one beside it. */
export function TaskTable({ lines, desk, protocols, chosen, onChoose }: Props) {
  const { t, locale } = useLanguage();
  const names = useNames(lines.map(({ patient_id }) => patient_id));
  const box = useRef<HTMLDivElement>(null);
  const { clinic, today } = desk;
  const { when, what, last } = useLineWords(desk, protocols);

  useEffect(() => {
    const row = chosen === null ? null : box.current?.querySelector<HTMLElement>(`[data-row-key="${chosen}"]`);
    row?.scrollIntoView({ block: "nearest" });
    // The button that recorded the last outcome is gone: the keyboard goes on from the list.
    if (document.activeElement === document.body) row?.focus({ preventScroll: true });
  }, [chosen]);

  const walk = (event: React.KeyboardEvent, row: Line) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key !== "Enter" && step === undefined) return;
    event.preventDefault();
    const to = step === undefined ? row : lines[lines.indexOf(row) + step];
    if (to === undefined) return;
    onChoose(to.task_id);
    box.current?.querySelector<HTMLElement>(`[data-row-key="${to.task_id}"]`)?.focus();
  };

  const columns: ShortColumn<Line>[] = [
    {
      key: "when",
      title: t("followup.when"),
      width: 96,
      render: (line) => (
        <Flex vertical align="start">
          <span>{when(line)}</span>
          {line.isOverdue && <Tag color="error">{t("followup.overdue")}</Tag>}
        </Flex>
      ),
    },
    {
      key: "what",
      title: t("followup.what"),
      render: (line) => (
        <Flex vertical>
          <b>
            <PatientName id={line.patient_id} names={names} isLink={false} />
          </b>
          <span className="muted">
            {what(line)}
          </span>
          {last(line) && <span className="followup-before">{last(line)}</span>}
        </Flex>
      ),
    },
    {
      key: "worth",
      title: t("followup.worth"),
      isNumber: true,
      width: 112,
      render: (line) => (
        <Flex vertical align="end">
          {line.worth !== null && <b>{money(line.worth, clinic.currency, locale, true)}</b>}
          {line.attempts > 0 && (
            <span className="muted">{t("followup.tried", { count: line.attempts, most: MOST_ATTEMPTS })}</span>
          )}
        </Flex>
      ),
    },
  ];
  return (
    <div ref={box} className="followup-list" data-testid="tasks">
      <ShortTable<Line>
        columns={columns}
        rows={lines}
        keyOf={({ task_id }) => task_id}
        page={PAGE}
        empty={t("followup.none")}
        onRow={(line) => ({
          className: line.task_id === chosen ? "followup-chosen" : "",
          tabIndex: 0,
          "aria-current": line.task_id === chosen || undefined,
          onClick: () => onChoose(line.task_id),
          onKeyDown: (event) => walk(event, line),
        })}
      />
      <Flex justify="end" className="followup-csv">
        <CsvButton
          name={`tasks-${today}`}
          rows={lines}
          columns={[
            { title: t("followup.when"), value: when },
            { title: t("followup.overdue"), value: ({ isOverdue }) => (isOverdue ? t("followup.overdue") : "") },
            { title: t("followup.patient"), value: ({ patient_id }) => names.get(patient_id)?.name ?? patient_id },
            { title: t("followup.reason"), value: what },
            { title: t("followup.quote"), value: ({ worth }) => (worth === null ? "" : money(worth, clinic.currency, locale, true)) },
            { title: t("followup.attempts.made"), value: ({ attempts }) => attempts },
            { title: t("followup.attempts"), value: last },
          ]}
        />
      </Flex>
    </div>
  );
}
