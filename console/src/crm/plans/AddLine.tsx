import { Button, Form, Select } from "antd";
import { useState } from "react";

import { money } from "../../format/number";
import { useLanguage } from "../../i18n/names";
import { ToothChart } from "../teeth/ToothChart";
import { usePrices } from "../usePrices";
import { linesFor, type DraftLine } from "./draft";

type Props = { currency: string; onAdd: (lines: DraftLine[]) => void };

/** Choose a product and, where it is done on teeth, the teeth: one line each. */
export function AddLine({ currency, onAdd }: Props) {
  const { t, locale } = useLanguage();
  const { prices, price, name } = usePrices();
  const [code, setCode] = useState<string | null>(null);
  const [teeth, setTeeth] = useState<string[]>([]);
  const chosen = code === null ? undefined : price(code);
  const isReady = chosen !== undefined && (!chosen.needs_tooth || teeth.length > 0);
  const options = prices
    .filter((one) => one.currency === currency)
    .map((one) => ({ value: one.product_code, label: name(one.product_code), price: money(one.list_minor, one.currency, locale) }));
  const add = () => {
    if (chosen === undefined || !isReady) return;
    onAdd(linesFor(chosen, chosen.needs_tooth ? teeth : []));
    setTeeth([]);
  };
  return (
    <Form layout="vertical" onFinish={add} className="crm-add">
      <Form.Item label={t("crm.product")} htmlFor="crm-product">
        <Select
          id="crm-product"
          autoFocus
          value={code}
          onChange={setCode}
          options={options}
          optionRender={({ data }) => (
            <span className="crm-option">
              <span>{data.label}</span>
              <span className="muted">{data.price}</span>
            </span>
          )}
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("crm.product.choose")}
        />
      </Form.Item>
      {chosen?.needs_tooth && (
        <ToothChart
          label={t("crm.teeth.choose")}
          picked={teeth}
          onPick={(tooth) => setTeeth(teeth.includes(tooth) ? teeth.filter((one) => one !== tooth) : [...teeth, tooth])}
        />
      )}
      <Button htmlType="submit" disabled={!isReady} data-testid="line-add">
        {chosen?.needs_tooth && teeth.length > 0 ? t("crm.line.add.teeth", { count: teeth.length }) : t("crm.line.add")}
      </Button>
    </Form>
  );
}
