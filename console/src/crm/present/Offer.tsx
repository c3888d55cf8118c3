import { Button, Modal } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { money } from "../../format/number";
import { dayText } from "../../format/time";
import { useLanguage } from "../../i18n/names";
import { useClinic } from "../../view/ChainProvider";
import { RefusalNotice } from "../../common/RefusalNotice";
import { useCommand } from "../../common/useCommand";
import type { Plan, PlanVersion } from "../types";
import { ToothMap } from "../teeth/ToothMap";
import { OfferLine } from "./OfferLine";
import { sumOf } from "../plans/planState";

type Props = { plan: Plan; version: PlanVersion; name: string; back: string; onAccepted: (lineIds: string[]) => void };

/** What, where, for how much and until when; the patient ticks what they want and confirms it once more. */
export function Offer({ plan, version, name, back, onAccepted }: Props) {
  const { t, locale } = useLanguage();
  const clinic = useClinic()(plan.clinic_id);
  const left = version.lines.filter((line) => !line.is_accepted);
  const [picked, setPicked] = useState<string[]>(() => left.map((line) => line.line_id));
  const [isAsking, setAsking] = useState(false);
  const chosen = left.filter((line) => picked.includes(line.line_id));
  const { tell, error, isPending, isWaiting } = useCommand(() => {
    setAsking(false);
    onAccepted(chosen.map((line) => line.line_id));
  });
  const toggle = (lineId: string) => setPicked(picked.includes(lineId) ? picked.filter((one) => one !== lineId) : [...picked, lineId]);
  const write = (minor: number) => money(minor, plan.currency, locale);
  const { offered, list } = sumOf(chosen);
  const total = write(offered);
  // The mouth shows what the patient has accepted or is choosing.
  const teeth = version.lines.flatMap((line) => (line.tooth && (line.is_accepted || chosen.includes(line)) ? [line.tooth] : []));
  return (
    <div className="present" data-testid="present">
      <Link to={back} className="present-back">
        {t("crm.present.back")}
      </Link>
      <header>
        <p className="present-clinic">{clinic?.name}</p>
        <h1>{t("crm.present.title")}</h1>
        <p className="present-lead">{t("crm.present.for", { name })}</p>
      </header>
      <ToothMap teeth={teeth} />
      <ul className="present-lines">
        {version.lines.map((line) => (
          <OfferLine
            key={line.line_id}
            line={line}
            currency={plan.currency}
            isPicked={picked.includes(line.line_id)}
            onToggle={() => toggle(line.line_id)}
          />
        ))}
      </ul>
      <footer className="present-foot">
        <div>
          <p className="present-total">
            <span>{t("crm.present.total")}</span>
            <b data-testid="present-total">{total}</b>
          </p>
          {list > offered && <p className="muted">{t("crm.present.saving", { list: write(list), saving: write(list - offered) })}</p>}
          {version.valid_until && <p className="muted">{t("crm.present.valid", { day: dayText(version.valid_until, locale) })}</p>}
        </div>
        <Button type="primary" size="large" disabled={chosen.length === 0} onClick={() => setAsking(true)} data-testid="present-accept">
          {chosen.length === left.length ? t("crm.present.acceptall") : t("crm.present.accept", { count: chosen.length })}
        </Button>
      </footer>
      <Modal
        open={isAsking}
        centered
        width={480}
        className="present-confirm"
        title={t("crm.present.sure", { total })}
        okText={t("crm.present.yes")}
        cancelText={t("crm.present.no")}
        okButtonProps={{ size: "large", loading: isPending, "data-testid": "present-confirm" }}
        cancelButtonProps={{ size: "large" }}
        onOk={() => tell({ service: "crm", path: `/plans/${plan.case_id}/accept`, body: { line_ids: chosen.map((line) => line.line_id) } })}
        onCancel={() => setAsking(false)}
      >
        <p>{t("crm.present.what", { count: chosen.length })}</p>
        <RefusalNotice error={error} isWaiting={isWaiting} />
      </Modal>
    </div>
  );
}
