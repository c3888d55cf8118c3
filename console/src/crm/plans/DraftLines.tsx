import { DeleteOutlined } from "@ant-design/icons";
import { Button, InputNumber, Table } from "antd";

import { digitsOf, money, percent } from "../../format/number";
import { useLanguage } from "../../i18n/names";
import { toothName } from "../teeth/teeth";
import { usePrices } from "../usePrices";
import { listOf, toMajor, toMinor, withQuantity, type DraftLine } from "./draft";

type Props = { lines: readonly DraftLine[]; currency: string; onChange: (lines: DraftLine[]) => void };

/** The lines so far: quantity and price to type, the list price and the discount beside it. */
export function DraftLines({ lines, currency, onChange }: Props) {
  const { t, locale } = useLanguage();
  const { price, name } = usePrices();
  const put = (changed: DraftLine) => onChange(lines.map((line) => (line.key === changed.key ? changed : line)));
  const labelled = (line: DraftLine, what: string) => `${what}: ${name(line.code)} ${line.tooth ?? ""}`;
  return (
    <Table<DraftLine>
      className="crm-draft-lines"
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={[...lines]}
      scroll={{ x: "max-content" }}
      locale={{ emptyText: t("crm.draft.empty") }}
      columns={[
        {
          key: "what",
          title: t("crm.product"),
          render: (_, line) => (
            <>
              {name(line.code)}
              {line.tooth && <div className="muted small">{toothName(t, line.tooth)}</div>}
            </>
          ),
        },
        {
          key: "quantity",
          title: t("crm.quantity"),
          render: (_, line) => (
            <InputNumber
              aria-label={labelled(line, t("crm.quantity"))}
              min={1}
              max={1000}
              precision={0}
              value={line.quantity}
              onChange={(quantity) => quantity !== null && put(withQuantity(line, quantity, price(line.code)))}
              style={{ width: 68 }}
            />
          ),
        },
        {
          key: "offered",
          title: t("crm.offered"),
          render: (_, line) => (
            <InputNumber
              aria-label={labelled(line, t("crm.offered"))}
              min={0}
              max={toMajor(listOf(line, price(line.code)), currency)}
              precision={digitsOf(currency)}
              controls={false}
              value={line.offered}
              onChange={(offered) => offered !== null && put({ ...line, offered })}
              style={{ width: 110 }}
            />
          ),
        },
        {
          key: "list",
          title: t("crm.list"),
          align: "end",
          render: (_, line) => {
            const list = listOf(line, price(line.code));
            const below = list - toMinor(line.offered, currency);
            return (
              <>
                {money(list, currency, locale)}
                {below > 0 && <div className="muted small">−{percent({ numerator: below, denominator: list }, locale)}</div>}
              </>
            );
          },
        },
        {
          key: "remove",
          render: (_, line) => (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={labelled(line, t("crm.line.remove"))}
              onClick={() => onChange(lines.filter((one) => one.key !== line.key))}
            />
          ),
        },
      ]}
    />
  );
}
