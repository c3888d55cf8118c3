import { useLanguage } from "../../i18n/names";
import { listText } from "../listText";
import { dentitionOf, quadrants, toothName, type Dentition } from "./teeth";

/** Where in the mouth something is done, to look at: the teeth concerned are marked. */
export function ToothMap({ teeth }: { teeth: readonly string[] }) {
  const { t, locale } = useLanguage();
  const kinds = (["adult", "milk"] as Dentition[]).filter((kind) => teeth.some((tooth) => dentitionOf(tooth) === kind));
  if (kinds.length === 0) return null;
  const names = listText([...new Set(teeth)].map((tooth) => toothName(t, tooth)), locale);
  return (
    <div role="img" aria-label={names} className="tooth-map">
      <div className="tooth-map-sides" aria-hidden>
        <span>{t("crm.present.right")}</span>
        <span>{t("crm.present.left")}</span>
      </div>
      {kinds.map((kind) => (
        <div key={kind} className={`teeth-mouth teeth-${kind}`} aria-hidden>
          {quadrants(kind).map(({ id, teeth: row }) => (
            <div key={id} className="teeth-quadrant">
              {row.map((tooth) => (
                <span key={tooth} className="tooth" data-kind={Number(tooth[1]) > 3 ? "back" : "front"} data-marked={teeth.includes(tooth)}>
                  {teeth.includes(tooth) ? tooth : ""}
                </span>
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
