import { Flex, Tag } from "antd";

import { clockText, hourText } from "../../format/time";
import { useLanguage } from "../../i18n/names";
import { useClinic } from "../../view/ChainProvider";
import { useOne } from "../../common/query";
import { useMay } from "../may";
import { StateTag } from "../StateTag";
import type { Procedure, Visit } from "../types";
import { usePrices } from "../usePrices";
import { useStaff } from "../useStaff";
import { PerformForm } from "./PerformForm";
import { VoidProcedure } from "./VoidProcedure";

/** The visit that is going on: what was done in it so far, and what is done now. */
export function TreatmentCard({ visit }: { visit: Visit }) {
  const { t, locale } = useLanguage();
  const may = useMay();
  const staff = useStaff();
  const { name } = usePrices();
  const clinic = useClinic()(visit.clinic_id);
  const { data } = useOne<Visit & { procedures: Procedure[] }>("booking", `/visits/${visit.visit_id}`);
  const done = (data?.procedures ?? []).filter((one) => one.status !== "void");
  const people = visit.triage ? [visit.triage.doctor_id, visit.triage.consultant_id].map(staff.name) : [];
  return (
    <section className="card" data-testid="treatment">
      <header className="card-head">
        <h2>{t("crm.visit.now")}</h2>
        <StateTag status={visit.status} />
      </header>
      <div className="crm-treatment">
        <p className="muted small">
          {[clinic?.name, t("crm.visit.since", { time: hourText(visit.checked_in_at, locale, visit.zone) }), ...people].filter(Boolean).join(" · ")}
        </p>
        <ul>
          {done.map((one) => (
            <li key={one.procedure_id} className="crm-procedure" data-testid="procedure">
              <Flex gap={8} align="center" wrap>
                <b>{name(one.product_code)}</b>
                {one.tooth && <Tag>{t("crm.ontooth", { tooth: one.tooth })}</Tag>}
                <span className="muted small">
                  {staff.name(one.performer_id)} · {clockText(one.performed_at, locale, visit.zone)}
                </span>
              </Flex>
              {may("treat") && <VoidProcedure procedureId={one.procedure_id} />}
            </li>
          ))}
        </ul>
        {may("treat") && (visit.status === "treating" ? <PerformForm visit={visit} /> : <p className="muted small">{t("crm.perform.chair")}</p>)}
      </div>
    </section>
  );
}
