import { Badge, Tabs } from "antd";
import { useState } from "react";

import { dayIn } from "../format/time";
import { useLanguage } from "../i18n/names";
import { ErrorNotice, Loading } from "../shell/notices";
import { useChain } from "../view/ChainProvider";
import { ProtocolCard } from "./ProtocolCard";
import { stateOf } from "./protocolWords";
import { useProtocols } from "./useProtocols";

/** What is done about whom and when: read in words, tried dry, approved by a doctor, switched on and off. */
export default function ProtocolsPage() {
  const { t, language } = useLanguage();
  const { asOf, zone } = useChain();
  const query = useProtocols();
  const [code, setCode] = useState<string | null>(null);
  const protocols = query.data ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t("followup.protocols.title")}</h1>
          <p className="muted">{t("followup.protocols.lead")}</p>
        </div>
      </header>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {protocols.length > 0 && (
        <Tabs
          activeKey={code ?? protocols[0]?.code}
          onChange={setCode}
          destroyOnHidden
          items={protocols.map((protocol) => ({
            key: protocol.code,
            label: <Badge status={protocol.is_on ? "success" : "default"} text={protocol.definition.name[language]} title={t(`followup.state.${stateOf(protocol)}`)} />,
            children: <ProtocolCard protocol={protocol} today={dayIn(asOf, zone)} />,
          }))}
        />
      )}
    </div>
  );
}
