import { Badge, Button, Card, Descriptions, Flex, Tag, Timeline } from "antd";
import { useState } from "react";

import { usePractitioners } from "../api/operations";
import { momentText } from "../format/time";
import { roleName, useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { useChain } from "../view/ChainProvider";
import { shortId } from "../view/shortId";
import { ApproveModal } from "./ApproveModal";
import { DryRun } from "./DryRun";
import { anchorText, offsetText, stateOf } from "./protocolWords";
import { SwitchModal } from "./SwitchModal";
import type { ProtocolItem } from "./types";

const APPROVES = ["administrator", "owner"];
const SWITCHES = [...APPROVES, "clinic_manager", "operations_director"];

/** One protocol in words: since when it runs and who stands for it, what it does when, what ends it, and a dry run. */
export function ProtocolCard({ protocol, today }: { protocol: ProtocolItem; today: string }) {
  const { t, language, locale } = useLanguage();
  const { claims } = useSession();
  const { zone } = useChain();
  const names = usePractitioners().data;
  const [opened, setOpened] = useState<"approve" | "switch" | null>(null);
  const { definition, approved_by, approved_at, running_from, is_on } = protocol;
  const may = (roles: readonly string[]) => claims.roles.some((role) => roles.includes(role));
  const moment = (at: string) => momentText(at, locale, zone);
  return (
    <Card
      className="followup-protocol"
      data-testid={`protocol-${protocol.code}`}
      title={
        <h2>
          {definition.name[language]} <span className="muted">{protocol.code}</span>
        </h2>
      }
      extra={
        <Flex gap={8} align="center" wrap justify="end">
          <Badge status={is_on ? "success" : "default"} text={t(`followup.state.${stateOf(protocol)}`)} />
          {approved_by === null && may(APPROVES) && (
            <Button type="primary" onClick={() => setOpened("approve")} data-testid="approve">
              {t("followup.approve")}
            </Button>
          )}
          {approved_by !== null && may(SWITCHES) && (
            <Button type={is_on ? "default" : "primary"} onClick={() => setOpened("switch")} data-testid="switch">
              {t(`followup.switch.${is_on ? "off" : "on"}`)}
            </Button>
          )}
        </Flex>
      }
    >
      <div className="followup-protocol-body">
        <div>
          <Descriptions
            column={1}
            size="small"
            items={[
              {
                key: "approved",
                label: t("followup.approvedby"),
                children:
                  approved_by === null || approved_at === null ? t("followup.approvedby.none") : `${names?.get(approved_by) ?? shortId(approved_by)} · ${moment(approved_at)}`,
              },
              ...(is_on && running_from !== null ? [{ key: "since", label: t("followup.since"), children: moment(running_from) }] : []),
              { key: "owner", label: t("followup.owner"), children: roleName(t, definition.owner_role) },
              { key: "purpose", label: t("followup.purpose"), children: t(`followup.purpose.${definition.purpose}`) },
              { key: "from", label: t("followup.counts.from"), children: anchorText(t, definition) },
              {
                key: "stop",
                label: t("followup.stop"),
                children: (
                  <Flex wrap gap={6}>
                    {definition.stop.map((stop) => (
                      <Tag key={stop}>{t(`followup.stop.${stop}`)}</Tag>
                    ))}
                  </Flex>
                ),
              },
            ]}
          />
          <h3>{t("followup.steps")}</h3>
          <Timeline
            items={definition.steps.map((step, index) => ({
              key: index,
              content: (
                <>
                  {step.name[language]} <span className="muted">{offsetText(t, step)}</span>
                </>
              ),
            }))}
          />
        </div>
        <DryRun protocol={protocol} today={today} />
      </div>
      {opened === "approve" && <ApproveModal protocol={protocol} today={today} onClose={() => setOpened(null)} />}
      {opened === "switch" && <SwitchModal protocol={protocol} today={today} onClose={() => setOpened(null)} />}
    </Card>
  );
}
