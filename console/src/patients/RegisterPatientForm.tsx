import { Button, Cascader, Flex, Form, Input } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";

import { useLanguage } from "../i18n/names";
import { useApi } from "../session/session";
import { RefusalNotice } from "../common/RefusalNotice";
import { useEvery, WORK } from "../common/query";
import { useCommand } from "../common/useCommand";
import { KnownNumber } from "./KnownNumber";
import { sourceTree } from "./sourceTree";
import type { Patient, Registered, Source } from "./types";

type Typed = { name: string; phone: string; source: [string, string, string] };
type Props = {
  clinicId: string;
  /** The registered patient, or one who had the number already and was chosen instead. */
  onDone: (person: { patient_id: string; name: string }) => void;
  onBack?: () => void;
};

/** A new patient: name, phone number, and where they heard of the chain (all three levels). */
export function RegisterPatientForm({ clinicId, onDone, onBack }: Props) {
  const { t, language } = useLanguage();
  const api = useApi();
  const [form] = Form.useForm<Typed>();
  const [anyway, setAnyway] = useState("");
  const phone = useDeferredValue((Form.useWatch("phone", form) ?? "").trim());
  const name = Form.useWatch("name", form) ?? "";
  const sources = useEvery<Source>("crm", "/sources", {});
  const tree = useMemo(() => sourceTree(sources.data ?? [], language, (level, code) => t(`source.${level}.${code}`, { defaultValue: code })), [sources.data, language, t]);
  const isWhole = phone.replace(/\D/g, "").length >= 7;
  const { data: known } = useQuery({
    queryKey: [WORK, "crm", "phone", phone],
    queryFn: ({ signal }) => api.get<{ items: Patient[] }>("crm", "/patients", { phone, limit: 20 }, signal),
    enabled: isWhole,
    retry: false,
  });
  const candidates = isWhole ? (known?.items ?? []) : [];
  const isAsked = candidates.length > 0 && anyway !== phone;
  const { tell, error, isPending, isWaiting } = useCommand<Registered>((ack) => onDone({ patient_id: ack.id, name: name.trim() }));
  const register = ({ name, phone, source: [channel, medium, campaign] }: Typed) => {
    if (isAsked) return;
    tell({
      service: "crm",
      path: "/patients",
      body: { clinic_id: clinicId, name: name.trim(), phone: phone.trim(), source: { channel, medium, campaign } },
    });
  };
  const needed = [{ required: true, message: t("booking.needed") }];
  return (
    <Form form={form} layout="vertical" onFinish={register} requiredMark={false} data-testid="register-form">
      <Form.Item name="name" label={t("booking.name")} rules={[{ ...needed[0], whitespace: true }]}>
        <Input autoFocus autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="phone" label={t("booking.phone")} rules={[...needed, { pattern: /^[+\d][\d\s()-]{4,38}$/, message: t("booking.phone.wrong") }]}>
        <Input inputMode="tel" autoComplete="off" maxLength={40} />
      </Form.Item>
      {isAsked && <KnownNumber patients={candidates} onPick={onDone} onAnother={() => setAnyway(phone)} />}
      <Form.Item name="source" label={t("booking.source")} rules={needed} extra={t("booking.source.why")}>
        <Cascader options={tree} placeholder={t("booking.source.pick")} showSearch={{ limit: 20 }} allowClear={false} loading={sources.isPending} />
      </Form.Item>
      <RefusalNotice error={error} isWaiting={isWaiting} />
      <Flex gap={8} justify="flex-end" className="day-foot">
        {onBack && <Button onClick={onBack}>{t("booking.back")}</Button>}
        <Button type="primary" htmlType="submit" loading={isPending} disabled={isAsked} data-testid="register-submit">
          {t("booking.register.do")}
        </Button>
      </Flex>
    </Form>
  );
}
