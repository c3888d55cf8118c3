import { Button, Flex, Form, Radio } from "antd";
import { useTranslation } from "react-i18next";

import type { ApiError } from "../api/client";
import { RefusalNotice } from "../common/RefusalNotice";
import { initiatorOf, REASONS, type Occasion } from "./reasons";
import type { Initiator } from "./types";

export type Reason = { reason: string; initiator: Initiator };
type Props = {
  occasion: Exclude<Occasion, "triage">;
  /** What the button does, in words. */
  verb: string;
  isDangerous?: boolean;
  isPending: boolean;
  isWaiting: boolean;
  error: ApiError | null;
  onReason: (reason: Reason) => void;
  onBack?: () => void;
};

/** Why, and for cancelling and moving also at whose wish. */
export function ReasonForm({ occasion, verb, isDangerous = false, isPending, isWaiting, error, onReason, onBack }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Reason>();
  const isSomebodys = occasion === "cancel" || occasion === "move";
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ reason: REASONS[occasion][0], initiator: "patient" }}
      onValuesChange={({ reason }: Partial<Reason>) => reason !== undefined && form.setFieldValue("initiator", initiatorOf(reason))}
      onFinish={onReason}
      data-testid={`reason-${occasion}`}
    >
      <Form.Item name="reason" label={t("booking.reason")}>
        <Radio.Group options={REASONS[occasion].map((code) => ({ value: code, label: t(`booking.reason.${code}`) }))} />
      </Form.Item>
      {isSomebodys && (
        <Form.Item name="initiator" label={t("booking.initiator")}>
          <Radio.Group
            optionType="button"
            options={(["patient", "clinic"] as const).map((who) => ({ value: who, label: t(`value.initiator.${who}`) }))}
          />
        </Form.Item>
      )}
      <Flex gap={8} wrap justify="flex-end" className="day-foot">
        <RefusalNotice error={error} isWaiting={isWaiting} />
        {onBack && <Button onClick={onBack}>{t("booking.back")}</Button>}
        <Button type="primary" danger={isDangerous} htmlType="submit" loading={isPending} autoFocus data-testid="reason-submit">
          {verb}
        </Button>
      </Flex>
    </Form>
  );
}
