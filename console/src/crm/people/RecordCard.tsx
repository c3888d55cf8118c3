import { Descriptions, Tag } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { dayIn, dayText } from "../../format/time";
import { useLanguage } from "../../i18n/names";
import type { Patient } from "../../patients/types";
import { useChain, useClinic } from "../../view/ChainProvider";
import { shortId } from "../../view/shortId";
import { useSourceName } from "../../view/useNames";
import { useEvery } from "../../common/query";
import { listText } from "../listText";
import type { Visit } from "../types";

type Props = { patient: Patient; title: string; like: Patient | null; children?: ReactNode };

/** One record of a comparison; what is the same as the other's is marked. */
export function RecordCard({ patient, title, like, children }: Props) {
  const { t, locale } = useLanguage();
  const { zone } = useChain();
  const clinicOf = useClinic();
  const clinic = clinicOf(patient.clinic_id);
  const sourceName = useSourceName();
  const visits = useEvery<Visit>("booking", "/visits", { patient_id: patient.patient_id });
  const { channel, medium, campaign } = patient.source;
  const day = (moment: string) => dayText(dayIn(moment, clinic?.zone ?? zone), locale);
  const same = (is: boolean) => like !== null && is && <Tag variant="filled" className="crm-state crm-state-busy">{t("crm.same")}</Tag>;
  const came = (visits.data ?? []).filter((visit) => visit.status !== "void");
  return (
    <section className="card crm-record">
      <h3>{title}</h3>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: "name", label: t("crm.name"), children: <span>{patient.name} {same(like?.name === patient.name)}</span> },
          { key: "phone", label: t("crm.phone"), children: <span>{patient.phone_masked} {same(like?.phone_masked === patient.phone_masked)}</span> },
          { key: "source", label: t("crm.source"), children: sourceName(`${channel}/${medium}/${campaign}`) },
          { key: "registered", label: t("crm.registered"), children: `${clinic?.name ?? ""} · ${patient.registered_at ? day(patient.registered_at) : t("crm.lead")}` },
          {
            key: "visits",
            label: t("crm.visits"),
            children: came.length === 0 ? t("crm.visits.none") : listText(came.map((visit) => `${day(visit.checked_in_at)} ${clinicOf(visit.clinic_id)?.name ?? ""}`), locale),
          },
          { key: "id", label: t("crm.id"), children: <Link to={`/patients/${patient.patient_id}`}>{shortId(patient.patient_id)}</Link> },
        ]}
      />
      {children}
    </section>
  );
}
