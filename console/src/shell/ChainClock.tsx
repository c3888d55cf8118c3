import { ClockCircleOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";

import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useChainIfKnown } from "../view/ChainProvider";

/** The chain's business time: every "today" on these pages is this one, and not this machine's. */
export function ChainClock() {
  const { t, locale } = useLanguage();
  const chain = useChainIfKnown();
  if (chain === null) return null;
  return (
    <Tooltip title={t("shell.chaintime.hint", { zone: chain.zone })}>
      <span className="chain-time" data-testid="chain-time" tabIndex={0}>
        <ClockCircleOutlined aria-hidden />
        <span className="chain-time-label">{t("shell.chaintime")}</span>
        <time dateTime={chain.asOf}>{momentText(chain.asOf, locale, chain.zone)}</time>
      </span>
    </Tooltip>
  );
}
