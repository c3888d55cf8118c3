import { Button, Drawer, Flex, Select } from "antd";
import { useState } from "react";

import { money, percent } from "../../format/number";
import { useLanguage } from "../../i18n/names";
import { useChain } from "../../view/ChainProvider";
import { RefusalNotice } from "../../common/RefusalNotice";
import { useCommand } from "../../common/useCommand";
import type { Plan } from "../types";
import { useFocusBack } from "../../common/useFocusBack";
import { usePrices } from "../usePrices";
import { AddLine } from "./AddLine";
import { bodyOf, linesFrom, listOf, toMinor, type DraftLine } from "./draft";
import { DraftLines } from "./DraftLines";
import { APPROVAL_ABOVE } from "./OrderModal";
import { discountOf, newestOf } from "./planState";

type Props = { patientId: string; clinicId: string; plan: Plan | null; onClose: () => void };

/** Drafts a plan, or the next version of one: add lines by product and tooth, then set the prices. */
export function DraftDrawer({ patientId, clinicId, plan, onClose }: Props) {
  const { t, locale } = useLanguage();
  useFocusBack();
  const { clinics } = useChain();
  const [chosen, setChosen] = useState(() => (clinics.some((one) => one.clinic_id === clinicId) ? clinicId : clinics[0]?.clinic_id));
  const clinic = clinics.find((one) => one.clinic_id === chosen);
  const currency = plan?.currency ?? clinic?.currency ?? "CNY";
  const { price } = usePrices();
  const [lines, setLines] = useState<DraftLine[]>(() => (plan ? linesFrom(newestOf(plan).lines, plan.currency) : []));
  const { tell, error, isPending, isWaiting } = useCommand(onClose);
  const list = lines.reduce((sum, line) => sum + listOf(line, price(line.code)), 0);
  const offered = lines.reduce((sum, line) => sum + toMinor(line.offered, currency), 0);
  const rate = discountOf({ offered, list });
  const save = () => {
    const body = { lines: bodyOf(lines, currency) };
    if (plan) tell({ service: "crm", path: `/plans/${plan.case_id}/versions`, body });
    else tell({ service: "crm", path: "/plans", body: { ...body, patient_id: patientId, clinic_id: chosen } });
  };
  return (
    <Drawer
      open
      size={760}
      title={plan ? t("crm.version.title", { version: newestOf(plan).version + 1 }) : t("crm.draft.title")}
      extra={
        plan === null && clinics.length > 1 ? (
          <Select
            aria-label={t("common.clinic")}
            value={chosen}
            onChange={setChosen}
            options={clinics.map((one) => ({ value: one.clinic_id, label: one.name }))}
            popupMatchSelectWidth={false}
          />
        ) : (
          <span className="muted">{clinic?.name}</span>
        )
      }
      onClose={onClose}
      footer={
        <Flex gap={12} align="center" justify="space-between" wrap>
          <span data-testid="draft-sum">
            <b>{money(offered, currency, locale)}</b>{" "}
            {rate > 0 && (
              <span className="muted">
                <s>{money(list, currency, locale)}</s> −{percent({ numerator: list - offered, denominator: list }, locale)}
              </span>
            )}
          </span>
          <Button type="primary" disabled={lines.length === 0} loading={isPending} onClick={save} data-testid="draft-save">
            {t("crm.draft.save")}
          </Button>
        </Flex>
      }
    >
      <AddLine currency={currency} onAdd={(added) => setLines([...lines, ...added])} />
      <DraftLines lines={lines} currency={currency} onChange={setLines} />
      {rate > APPROVAL_ABOVE && <p className="crm-warn small">{t("crm.draft.approval")}</p>}
      <RefusalNotice error={error} isWaiting={isWaiting} />
    </Drawer>
  );
}
