import { DeleteOutlined } from "@ant-design/icons";
import { Button, Radio } from "antd";

import { useLanguage } from "../i18n/names";
import { MoneyInput } from "./MoneyInput";
import { available, type Part } from "./split";
import { CASH_METHODS, type Deposit } from "./types";
import { useMoney } from "./useMoney";

type Props = {
  part: Part;
  deposits: readonly Deposit[];
  currency: string;
  isFirst: boolean;
  onChange: (part: Part) => void;
  onRemove: (() => void) | null;
};

/** One method and its amount. A deposit is offered with what is left of it, and gives no more than that. */
export function PartRow({ part, deposits, currency, isFirst, onChange, onRemove }: Props) {
  const { t } = useLanguage();
  const money = useMoney(currency);
  const options = [
    ...CASH_METHODS.map((method) => ({ value: method as string, label: t(`method.${method}`) })),
    ...deposits.map((deposit) => ({
      value: deposit.deposit_id,
      label: t("billing.fromdeposit", { amount: money(available(deposit)) }),
    })),
  ];
  const choose = (from: string) => {
    const deposit = deposits.find((one) => one.deposit_id === from);
    onChange({ ...part, from, amount: deposit ? Math.min(part.amount ?? available(deposit), available(deposit)) : part.amount });
  };
  return (
    <div className="till-part" data-testid="part">
      <Radio.Group
        aria-label={t("billing.method")}
        optionType="button"
        value={part.from}
        options={options}
        onChange={(event) => choose(String(event.target.value))}
      />
      <div className="till-part-amount">
        <MoneyInput
          label={t("billing.amount")}
          currency={currency}
          value={part.amount}
          isFirst={isFirst}
          onChange={(amount) => onChange({ ...part, amount })}
        />
        {onRemove !== null && <Button type="text" icon={<DeleteOutlined />} aria-label={t("billing.removepart")} onClick={onRemove} />}
      </div>
    </div>
  );
}
