import { EyeOutlined } from "@ant-design/icons";
import { Button, Dropdown, Space } from "antd";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

import { useApi } from "../session/session";
import { RefusalNotice } from "../common/RefusalNotice";
import { later } from "../common/later";
import { useCommand } from "../common/useCommand";
import type { Contact } from "./types";

const WholeNumber = later(() => import("./WholeNumber").then((file) => file.WholeNumber));

const PURPOSES = ["appointment", "follow_up", "billing", "complaint"] as const;

type Props = { patientId: string; masked: string };

/** A masked phone number. Seeing the whole one is an audited event, for a purpose that is said first. */
export function Phone({ patientId, masked }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const [reveal, setReveal] = useState<string | null>(null);
  const { tell, error, isPending } = useCommand((ack) => setReveal(ack.events[0]?.event_id ?? null));
  const { data } = useQuery({
    queryKey: ["contact", patientId, reveal],
    queryFn: ({ signal }) => api.get<Contact>("crm", `/patients/${patientId}/contact`, { reveal }, signal),
    enabled: reveal !== null,
    gcTime: 0,
  });
  if (data !== undefined) {
    return (
      <Suspense fallback={data.phone}>
        <WholeNumber phone={data.phone} />
      </Suspense>
    );
  }
  const items = PURPOSES.map((purpose) => ({ key: purpose, label: t(`patients.purpose.${purpose}`) }));
  const ask = (purpose: string) => tell({ service: "crm", path: `/patients/${patientId}/reveal-contact`, body: { purpose } });
  return (
    <Space>
      <span>{masked}</span>
      <Dropdown menu={{ items, onClick: ({ key }) => ask(key) }} trigger={["click"]}>
        <Button type="text" size="small" icon={<EyeOutlined />} loading={isPending} aria-label={t("patients.reveal")} />
      </Dropdown>
      <RefusalNotice error={error} />
    </Space>
  );
}
