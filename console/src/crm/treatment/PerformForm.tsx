import { Button, Form, Select } from "antd";
import { useState } from "react";

import { useLanguage } from "../../i18n/names";
import { useSession } from "../../session/session";
import { useClinic } from "../../view/ChainProvider";
import { RefusalNotice } from "../../common/RefusalNotice";
import { useCommand } from "../../common/useCommand";
import { ToothChart } from "../teeth/ToothChart";
import type { Visit } from "../types";
import { usePrices } from "../usePrices";
import { useStaff } from "../useStaff";

/** Records a procedure at the chair: what, on which tooth, by whom. The fee is the published price. */
export function PerformForm({ visit }: { visit: Visit }) {
  const { t } = useLanguage();
  const { claims } = useSession();
  const staff = useStaff();
  const { prices, price, name } = usePrices();
  const clinic = useClinic()(visit.clinic_id);
  const people = staff.at(visit.clinic_id, "doctor", "hygienist", "nurse");
  const own = [claims.practitioner, visit.triage?.doctor_id].find((id) => people.some(({ value }) => value === id));
  const [code, setCode] = useState<string | null>(null);
  const [tooth, setTooth] = useState<string | null>(null);
  const [performer, setPerformer] = useState<string | null>(null);
  const by = performer ?? own ?? null;
  const needsTooth = code !== null && price(code)?.needs_tooth === true;
  const { tell, error, isPending, isWaiting } = useCommand(() => {
    setCode(null);
    setTooth(null);
  });
  const isReady = code !== null && by !== null && (!needsTooth || tooth !== null);
  const send = () => {
    const body = { product_code: code, performer_id: by, tooth: needsTooth ? tooth : null };
    if (isReady) tell({ service: "booking", path: `/visits/${visit.visit_id}/procedures`, body });
  };
  const options = prices
    .filter((one) => clinic === null || one.currency === clinic.currency)
    .map((one) => ({ value: one.product_code, label: name(one.product_code) }));
  return (
    <Form layout="vertical" className="crm-add" onFinish={send}>
      <div className="crm-pair">
        <Form.Item label={t("crm.perform.what")} htmlFor="perform-product">
          <Select id="perform-product" value={code} onChange={setCode} options={options} showSearch={{ optionFilterProp: "label" }} placeholder={t("crm.product.choose")} />
        </Form.Item>
        <Form.Item label={t("crm.perform.who")} htmlFor="perform-who">
          <Select id="perform-who" value={by} onChange={setPerformer} options={people} />
        </Form.Item>
      </div>
      {needsTooth && <ToothChart label={t("crm.teeth.choose")} picked={tooth === null ? [] : [tooth]} onPick={(one) => setTooth(one === tooth ? null : one)} />}
      <Button htmlType="submit" type="primary" disabled={!isReady} loading={isPending} data-testid="perform">
        {t("crm.perform")}
      </Button>
      <RefusalNotice error={error} isWaiting={isWaiting} />
    </Form>
  );
}
