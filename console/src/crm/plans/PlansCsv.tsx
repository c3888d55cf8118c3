import { inMainUnit } from "../../billing/inMainUnit";
import { useLanguage } from "../../i18n/names";
import { useClinic } from "../../view/ChainProvider";
import { CsvButton } from "../../common/CsvButton";
import type { CsvColumn } from "../../common/csv";
import type { Plan, PlanLine, PlanVersion } from "../types";
import { usePrices } from "../usePrices";

type Row = { plan: Plan; version: PlanVersion; line: PlanLine };

/** A patient's plans as a file: each line of each version, with what was offered and whether it was accepted. */
export function PlansCsv({ plans, name: patient }: { plans: readonly Plan[]; name: string }) {
  const { t } = useLanguage();
  const { name } = usePrices();
  const clinicOf = useClinic();
  const rows = plans.flatMap((plan) => plan.versions.flatMap((version) => version.lines.map((line): Row => ({ plan, version, line }))));
  const columns: CsvColumn<Row>[] = [
    { title: t("crm.case"), value: ({ plan }) => plan.case_id },
    { title: t("common.clinic"), value: ({ plan }) => clinicOf(plan.clinic_id)?.name },
    { title: t("crm.version.number"), value: ({ version }) => version.version },
    { title: t("crm.status"), value: ({ version }) => t(`value.status.${version.status}`) },
    { title: t("crm.quoted"), value: ({ version }) => version.quoted_on },
    { title: t("crm.valid"), value: ({ version }) => version.valid_until },
    { title: t("crm.product"), value: ({ line }) => name(line.product_code) },
    { title: t("crm.tooth"), value: ({ line }) => line.tooth },
    { title: t("crm.quantity"), value: ({ line }) => line.quantity },
    { title: t("crm.list"), value: ({ plan, line }) => inMainUnit(line.list_minor, plan.currency) },
    { title: t("crm.offered"), value: ({ plan, line }) => inMainUnit(line.offered_minor, plan.currency) },
    { title: t("billing.currency"), value: ({ plan }) => plan.currency },
    { title: t("value.status.accepted"), value: ({ line }) => (line.is_accepted ? t("crm.yes") : t("crm.no")) },
  ];
  return <CsvButton columns={columns} rows={rows} name={`${t("crm.plans")}-${patient}`} />;
}
