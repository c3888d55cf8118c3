import { RightOutlined } from "@ant-design/icons";

import type { Definition } from "../api/types";
import { DimValue } from "../explain/DimValue";
import type { Effect } from "../explain/effects";
import { effectText } from "../explain/effectText";
import { useLanguage } from "../i18n/names";
import { useClinic } from "../view/ChainProvider";

/** `reason`: null for a number that stood still, undefined while it is asked for. `by`: the split, null for clinics. */
type Props = {
  definition: Definition;
  hasBefore: boolean;
  reason: Effect | null | undefined;
  by: string | null;
  currency: string | null;
  onOpen: () => void;
};

/** What moved the number most, in a line; it opens into all of it. */
export function TileWhy({ definition, hasBefore, reason, by, currency, onOpen }: Props) {
  const { t, locale } = useLanguage();
  const clinicOf = useClinic();
  return (
    <button type="button" className="plain tile-why" data-testid={`why-${definition.id}`} onClick={onOpen}>
      <b>{t(reason ? "board.why.mostly" : "board.why")}</b>
      {reason ? (
        <span>
          {by === null ? clinicOf(reason.key)?.name : <DimValue dim={by} value={reason.key} />}{" "}
          <b>{effectText(reason.effect, definition, currency, locale, t("board.points"))}</b>
        </span>
      ) : (
        <span>{!hasBefore ? t("board.noprevious") : reason === null && t("board.why.none")}</span>
      )}
      <RightOutlined />
    </button>
  );
}
