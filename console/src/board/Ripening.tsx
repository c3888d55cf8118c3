import { Tooltip } from "antd";

import type { Definition } from "../api/types";
import { dayIn, dayText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useChain } from "../view/ChainProvider";
import { openFrom, ripensIn } from "../view/openDays";
import { useView } from "../view/useView";

/** A mark beside the name of a cohort number: some of its days can still change by themselves. */
export function Ripening({ definition }: { definition: Definition }) {
  const { t, locale } = useLanguage();
  const { asOf } = useChain();
  const { knownAt, zone } = useView();
  const days = ripensIn(definition);
  const first = openFrom(definition, dayIn(knownAt ?? asOf, zone));
  if (days === 0 || first === null) return null;
  return (
    <Tooltip title={t("board.ripening.hint", { days, day: dayText(first, locale) })}>
      <span className="tag ripening" tabIndex={0}>
        {t("board.ripening")}
      </span>
    </Tooltip>
  );
}
