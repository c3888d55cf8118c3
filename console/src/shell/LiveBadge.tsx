import { Tooltip } from "antd";
import { useTranslation } from "react-i18next";

import { useLive } from "../live/LiveProvider";
import { useChainIfKnown } from "../view/ChainProvider";

/** Whether the page follows the chain right now, and how closely. */
export function LiveBadge() {
  const { t } = useTranslation();
  const { state } = useLive();
  const freshness = useChainIfKnown()?.freshness ?? null;
  const hint = freshness === null ? t("live.waiting") : t("live.fresh", { seconds: freshness.toFixed(1) });
  return (
    <Tooltip title={hint}>
      <span className={`live live-${state}`} data-testid="live" data-state={state}>
        <i />
        {t(`live.${state}`)}
      </span>
    </Tooltip>
  );
}
