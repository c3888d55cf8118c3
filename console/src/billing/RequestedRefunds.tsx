import { Button, Empty, Flex, Modal } from "antd";
import { useRef, useState } from "react";

import { agoText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { PatientName } from "../patients/PatientName";
import type { PatientName as Named } from "../patients/types";
import { useNames } from "../patients/useNames";
import { useProductName } from "../view/useNames";
import { RefusalNotice } from "../common/RefusalNotice";
import { useAfterClose } from "../common/useAfterClose";
import { useCommand } from "../common/useCommand";
import type { Desk } from "../common/useDesk";
import { AskReason } from "./AskReason";
import type { Refund } from "./types";
import { useMay } from "./useMay";
import { useMoney } from "./useMoney";

/** What somebody asked back. Whoever asked cannot decide (BR6); money goes out when it is completed, and not before. */
export function RequestedRefunds({ desk, refunds }: { desk: Desk; refunds: readonly Refund[] }) {
  const { t } = useLanguage();
  const names = useNames(refunds.map((refund) => refund.patient_id));
  return (
    <section className="card till-pending" data-testid="requested">
      <header className="card-head">
        <h2>{t("billing.refund.requested")}</h2>
        <span className="muted">{refunds.length > 0 && refunds.length}</span>
      </header>
      {refunds.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("billing.refund.none")} />}
      <ul>
        {refunds.map((refund) => (
          <Requested key={refund.refund_id} refund={refund} names={names} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function Requested({ refund, names, desk }: { refund: Refund; names: Map<string, Named>; desk: Desk }) {
  const { t, locale } = useLanguage();
  const may = useMay();
  const money = useMoney(refund.currency);
  const nameOf = useProductName();
  const [isRejecting, reject] = useState(false);
  const [isCompleting, complete] = useState(false);
  const completer = useRef<HTMLButtonElement>(null);
  useAfterClose(isCompleting, () => completer.current?.focus());
  const { tell, error, isPending, isWaiting } = useCommand(() => complete(false));
  const amount = money(refund.amount_minor);
  const way = t(`method.${refund.method}`);
  const isOwn = may.isMine(refund.requested_by);
  return (
    <li data-testid="requested-refund" data-refund={refund.refund_id}>
      <Flex justify="space-between" gap={10}>
        <b>
          <PatientName id={refund.patient_id} names={names} isLink={false} />
        </b>
        <span className="muted small">{agoText(refund.requested_at, desk.now, locale)}</span>
      </Flex>
      <p>
        <b className="till-due">{amount}</b> · {way}
      </p>
      {(refund.lines ?? []).map((line) => (
        <p key={line.line_id} className="small">
          {nameOf(line.product_code)} {money(line.amount_minor)}
        </p>
      ))}
      <p className="muted small">{refund.reason}</p>
      {isOwn || !may.decide ? (
        <p className="muted small">{t(isOwn ? "billing.refund.own" : "billing.refund.waits")}</p>
      ) : (
        <Flex gap={8}>
          <Button ref={completer} type="primary" onClick={() => complete(true)} data-testid="complete">
            {t("billing.refund.complete")}
          </Button>
          <Button onClick={() => reject(true)} data-testid="reject">
            {t("billing.refund.reject")}
          </Button>
        </Flex>
      )}
      {isCompleting && (
        <Modal
          open
          title={t("billing.refund.sure", { amount, way })}
          okText={t("billing.refund.complete")}
          okButtonProps={{ loading: isPending, autoFocus: true }}
          cancelText={t("billing.back")}
          onCancel={() => complete(false)}
          onOk={() => tell({ service: "billing", path: `/refunds/${refund.refund_id}/complete`, body: {} })}
        >
          <p className="muted">{t("billing.refund.sure.hint")}</p>
          <RefusalNotice error={error} isWaiting={isWaiting} />
        </Modal>
      )}
      {isRejecting && (
        <AskReason
          title={t("billing.refund.reject.title", { amount })}
          hint={t("billing.refund.reject.hint")}
          go={t("billing.refund.reject")}
          told={(reason) => ({ service: "billing", path: `/refunds/${refund.refund_id}/reject`, body: { reason } })}
          onClose={() => reject(false)}
        />
      )}
    </li>
  );
}
