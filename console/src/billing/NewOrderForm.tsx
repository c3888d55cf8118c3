import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input, InputNumber, Select } from "antd";

import type { Clinic } from "../api/types";
import { percent } from "../format/number";
import { useLanguage } from "../i18n/names";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { quoteOf, type Wanted } from "./discount";
import { MoneyInput } from "./MoneyInput";
import type { Person } from "./PickPatient";
import { useMoney } from "./useMoney";
import { usePrices } from "./useTill";

type Typed = { lines: Partial<Wanted>[]; discount_reason?: string };
type Props = { patient: Person; clinic: Clinic; /** The visit that the order is of, if one is going on. */ visitId?: string | null; onDone: () => void };

/** Lines by the price list; a price below it is a discount, which needs a reason and, if large, a manager. */
export function NewOrderForm({ patient, clinic, visitId = null, onDone }: Props) {
  const { t, language, locale } = useLanguage();
  const money = useMoney(clinic.currency);
  const prices = usePrices();
  const [form] = Form.useForm<Typed>();
  const { tell, error, isPending, isWaiting } = useCommand(onDone);
  const typed = (Form.useWatch("lines", form) as Typed["lines"] | undefined) ?? [];
  const lines = typed.filter((line) => line?.product !== undefined).map(wantedOf);
  const { list, total, discount, needsApproval } = quoteOf(lines, prices);
  const products = [...prices.values()]
    .filter((price) => price.currency === clinic.currency)
    .map((price) => ({
      value: price.product_code,
      label: `${language === "zh" ? price.name_zh : price.name_en} · ${money(price.list_minor)}`,
    }));

  const place = ({ lines, discount_reason: reason }: Typed) =>
    tell({
      service: "billing",
      path: "/orders",
      body: {
        patient_id: patient.patient_id,
        clinic_id: clinic.clinic_id,
        visit_id: visitId,
        lines: lines.map(wantedOf).map(({ product, quantity, price }) => ({ product_code: product, quantity, executed_minor: price })),
        discount_reason: discount > 0 ? reason?.trim() : null,
      },
    });
  return (
    <Form form={form} layout="vertical" onFinish={place} initialValues={{ lines: [{ quantity: 1 }] }} requiredMark={false}>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="till-line" key={key} data-testid="line">
                <Form.Item name={[name, "product"]} label={t("billing.product")} rules={[{ required: true, message: t("billing.product.needed") }]}>
                  <Select options={products} showSearch={{ optionFilterProp: "label" }} autoFocus={name === fields.length - 1} virtual={false} data-testid="product" />
                </Form.Item>
                <Form.Item name={[name, "quantity"]} label={t("billing.quantity")}>
                  <InputNumber min={1} max={1000} precision={0} aria-label={t("billing.quantity")} />
                </Form.Item>
                <Form.Item name={[name, "price"]} label={t("billing.lineprice")}>
                  <MoneyInput currency={clinic.currency} label={t("billing.lineprice")} placeholder={t("billing.listprice")} />
                </Form.Item>
                {fields.length > 1 && <Button type="text" icon={<DeleteOutlined />} aria-label={t("billing.removepart")} onClick={() => remove(name)} />}
              </div>
            ))}
            <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add({ quantity: 1 })}>
              {t("billing.addline")}
            </Button>
          </>
        )}
      </Form.List>
      {discount > 0 && (
        <Form.Item name="discount_reason" label={t("billing.discountreason")} className="till-discount" rules={[{ required: true, whitespace: true, message: t("billing.reason.needed") }]}>
          <Input maxLength={500} data-testid="discount-reason" />
        </Form.Item>
      )}
      <dl className="till-sum">
        {discount > 0 && (
          <div className="muted">
            <dt>{t("billing.discount")}</dt>
            <dd>
              −{money(discount)} ({percent({ numerator: discount, denominator: list }, locale)})
            </dd>
          </div>
        )}
        <div className="till-sum-due">
          <dt>{t("billing.total")}</dt>
          <dd data-testid="order-total">{money(total)}</dd>
        </div>
      </dl>
      {needsApproval && <Alert type="info" showIcon title={t("billing.needsapproval")} data-testid="needs-approval" />}
      <RefusalNotice error={error} isWaiting={isWaiting} />
      <Button type="primary" size="large" block htmlType="submit" loading={isPending} className="till-submit" data-testid="place-order">
        {t(needsApproval ? "billing.placeforapproval" : "billing.placeorder")}
      </Button>
    </Form>
  );
}

function wantedOf(line: Partial<Wanted>): Wanted {
  return { product: line.product ?? "", quantity: line.quantity ?? 1, price: line.price ?? null };
}
