import { Button, Flex, Form, Input } from "antd";
import { useState } from "react";

import type { Service } from "../api/types";
import { RefusalNotice } from "../common/RefusalNotice";
import { useCommand } from "../common/useCommand";
import { useLanguage } from "../i18n/names";
import { useAskAgain } from "./useOperations";

/** Have it handled again, or never: for a reason. */
export function ParkedDecision({ service, id }: { service: Service; id: string }) {
  const { t } = useLanguage();
  const [isDropping, setDropping] = useState(false);
  const askAgain = useAskAgain();
  const { tell, error, isPending, isWaiting } = useCommand(askAgain);
  const decide = (what: "replay" | "drop", body: object) => tell({ service, path: `/admin/parked/${id}/${what}`, body });
  return (
    <div className="ops-decision">
      <RefusalNotice error={error} isWaiting={isWaiting} />
      {isDropping ? (
        <Form<{ reason: string }> layout="vertical" requiredMark={false} onFinish={({ reason }) => decide("drop", { reason: reason.trim() })}>
          <p className="small">{t("operations.drop.final")}</p>
          <Form.Item name="reason" label={t("operations.drop.reason")} rules={[{ required: true, whitespace: true, message: t("operations.drop.needed") }]}>
            <Input autoFocus maxLength={500} data-testid="drop-reason" />
          </Form.Item>
          <Flex gap={8} wrap>
            <Button danger type="primary" htmlType="submit" loading={isPending} data-testid="drop-submit">
              {t("operations.drop.do")}
            </Button>
            <Button onClick={() => setDropping(false)}>{t("operations.drop.back")}</Button>
          </Flex>
        </Form>
      ) : (
        <>
          <Flex gap={8} wrap>
            <Button type="primary" loading={isPending} onClick={() => decide("replay", {})} data-testid="replay">
              {t("operations.replay")}
            </Button>
            <Button danger onClick={() => setDropping(true)} data-testid="drop">
              {t("operations.drop")}
            </Button>
          </Flex>
          <p className="muted small">{t("operations.replay.hint")}</p>
        </>
      )}
    </div>
  );
}
