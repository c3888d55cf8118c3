import { EditOutlined, WarningOutlined } from "@ant-design/icons";
import { Avatar, Button, Descriptions, Flex, Tag } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { dayIn, dayText } from "../../format/time";
import { useLanguage } from "../../i18n/names";
import { Phone } from "../../patients/Phone";
import type { Patient } from "../../patients/types";
import { useChain, useClinic } from "../../view/ChainProvider";
import { shortId } from "../../view/shortId";
import { useSourceName } from "../../view/useNames";
import { useMay } from "../may";
import type { PatientFile } from "../useFile";
import { CorrectContact } from "./CorrectContact";
import { CorrectSource } from "./CorrectSource";
import { DuplicatesDrawer } from "./DuplicatesDrawer";
import { Unmerge } from "./Unmerge";

type Props = { patient: Patient; others: Patient[]; candidates: Patient[]; file: PatientFile };

/** Who it is, how to reach them, where they came from, and under which other ids they are known. */
export function PatientHead({ patient, others, candidates, file }: Props) {
  const { t, locale } = useLanguage();
  const { zone } = useChain();
  const clinic = useClinic()(patient.clinic_id);
  const sourceName = useSourceName();
  const may = useMay();
  const [opened, setOpened] = useState<"contact" | "duplicates" | "source" | null>(null);
  const { channel, medium, campaign } = patient.source;
  const close = () => setOpened(null);
  const visits = file.visits.filter((visit) => visit.status !== "void").length;
  return (
    <section className="card crm-head" data-testid="patient-head">
      <Flex gap={14} align="center" wrap className="crm-head-top">
        <Avatar size={46} aria-hidden>
          {patient.name.slice(0, 1)}
        </Avatar>
        <div className="crm-head-name">
          <h1>{patient.name}</h1>
          {patient.status === "lead" && <Tag color="gold">{t("crm.lead")}</Tag>}
        </div>
        <Flex gap={8} wrap className="crm-head-actions">
          {may("correct") && <Button onClick={() => setOpened("contact")}>{t("crm.contact")}</Button>}
          {may("merge") && candidates.length > 0 && (
            <Button icon={<WarningOutlined />} onClick={() => setOpened("duplicates")} data-testid="duplicates">
              {t("crm.duplicates", { count: candidates.length })}
            </Button>
          )}
        </Flex>
      </Flex>
      <Descriptions
        size="small"
        column={{ xs: 2, sm: 2, md: 4 }}
        layout="vertical"
        colon={false}
        items={[
          {
            key: "phone",
            label: t("crm.phone"),
            children: may("see") ? <Phone patientId={patient.patient_id} masked={patient.phone_masked} /> : patient.phone_masked,
          },
          {
            key: "source",
            label: t("crm.source"),
            children: (
              <Flex gap={4} align="center" wrap>
                <span data-testid="source-name">{sourceName(`${channel}/${medium}/${campaign}`)}</span>
                {may("source") && patient.status === "patient" && (
                  <Button size="small" type="text" icon={<EditOutlined />} aria-label={t("crm.source.correct")} onClick={() => setOpened("source")} data-testid="correct-source" />
                )}
              </Flex>
            ),
          },
          {
            key: "clinic",
            label: t("crm.registered"),
            children: [clinic?.name, patient.registered_at && dayText(dayIn(patient.registered_at, clinic?.zone ?? zone), locale)]
              .filter(Boolean)
              .join(" · "),
          },
          { key: "visits", label: t("crm.visits"), children: t("crm.visits.count", { count: visits }) },
        ]}
      />
      {others.length > 0 && (
        <Flex gap={8} wrap align="center" className="crm-others">
          <span className="muted">{t("crm.others")}</span>
          {others.map((one) => (
            <Tag key={one.patient_id} variant="filled">
              <Link to={`/patients/${one.patient_id}`}>
                {one.name} · {shortId(one.patient_id)}
              </Link>
              {may("merge") && one.patient_id !== one.canonical_id && <Unmerge patientId={one.patient_id} isSmall />}
            </Tag>
          ))}
        </Flex>
      )}
      {opened === "contact" && <CorrectContact patient={patient} onClose={close} />}
      {opened === "source" && <CorrectSource patient={patient} onClose={close} />}
      {opened === "duplicates" && <DuplicatesDrawer patient={patient} candidates={candidates} onClose={close} />}
    </section>
  );
}
