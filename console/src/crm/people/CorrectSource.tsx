import { Cascader, Form } from "antd";
import { useMemo } from "react";

import { useLanguage } from "../../i18n/names";
import { sourceTree } from "../../patients/sourceTree";
import type { Patient, Source } from "../../patients/types";
import { useSourceName } from "../../view/useNames";
import { useEvery } from "../../common/query";
import { useCommand } from "../../common/useCommand";
import { ReasonModal } from "../ReasonModal";

type Path = [channel: string, medium: string, campaign: string];

/** Where a patient really came from, and why it was wrong: numbers by source are restated from their first day on (BR7). */
export function CorrectSource({ patient, onClose }: { patient: Patient; onClose: () => void }) {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<{ source?: Path }>();
  const { tell, error, isPending, isWaiting } = useCommand(onClose);
  const sourceName = useSourceName();
  const { data, isPending: isLoading } = useEvery<Source>("crm", "/sources", {});
  const tree = useMemo(() => sourceTree(data ?? [], language, (level, code) => t(`source.${level}.${code}`, { defaultValue: code })), [data, language, t]);
  const { channel, medium, campaign } = patient.source;
  const send = (reason: string) => {
    const [channel, medium, campaign] = form.getFieldValue("source") as Path;
    tell({ service: "crm", path: `/patients/${patient.patient_id}/correct-source`, body: { source: { channel, medium, campaign }, reason } });
  };
  return (
    <ReasonModal form={form} title={t("crm.source.correct")} okText={t("crm.save")} error={error} isPending={isPending} isWaiting={isWaiting} onSay={send} onClose={onClose}>
      <p className="muted">{t("crm.source.lead")}</p>
      <Form.Item className="crm-field" label={t("crm.source.now")}>{sourceName(`${channel}/${medium}/${campaign}`)}</Form.Item>
      <Form.Item name="source" label={t("crm.source.really")} rules={[{ required: true, message: t("crm.source.needed") }]}>
        <Cascader options={tree} placeholder={t("crm.source.choose")} showSearch={{ limit: 20 }} allowClear={false} loading={isLoading} autoFocus data-testid="source" />
      </Form.Item>
    </ReasonModal>
  );
}
