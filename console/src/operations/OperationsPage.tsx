import { useSearchParams } from "react-router";

import { useLanguage } from "../i18n/names";
import { Loading } from "../shell/notices";
import { FreshnessCard } from "./FreshnessCard";
import { problemsOf, problemsOfNumbers, worstFirst } from "./judge";
import { ParkedCard } from "./ParkedCard";
import { ParkedDrawer } from "./ParkedDrawer";
import { RestatementsCard } from "./RestatementsCard";
import { ServiceDrawer } from "./ServiceDrawer";
import { ServiceTable } from "./ServiceTable";
import { StateLine } from "./StateLine";
import { SERVICES } from "./types";
import { useNumbers, useServices } from "./useOperations";
import { VerificationCard } from "./VerificationCard";

/** Is everything fine? If not, what is to be done? */
export default function OperationsPage() {
  const { t } = useLanguage();
  const { heard, isAsking } = useServices();
  const numbers = useNumbers();
  const [opened, open] = useInDrawer();
  const problems = worstFirst([...heard.flatMap(problemsOf), ...problemsOfNumbers(numbers.data)]);
  const close = () => open(null);
  const shown = heard.find(({ service }) => service === opened.service);
  return (
    <div className="page ops" data-testid="operations">
      <header className="page-head">
        <div>
          <h1>{t("operations.title")}</h1>
          <p className="muted">{t("operations.lead")}</p>
        </div>
      </header>
      {isAsking ? <Loading /> : <StateLine problems={problems} heard={heard} />}
      <ServiceTable heard={heard} onOpen={(service) => open({ service })} />
      <div className="ops-row">
        <FreshnessCard numbers={numbers.data} />
        <RestatementsCard numbers={numbers.data} />
        <VerificationCard numbers={numbers.data} isAway={numbers.isError} />
      </div>
      <ParkedCard onOpen={({ service, id }) => open({ service, id })} />
      {shown && opened.id === null && <ServiceDrawer heard={shown} onClose={close} />}
      {shown && opened.id !== null && <ParkedDrawer key={opened.id} service={shown.service} id={opened.id} onClose={close} />}
    </div>
  );
}

type Opened = { service: string; id?: string };

/** What the drawer shows lives in the address bar: "back" closes it, and a link shows a colleague the same. */
function useInDrawer(): [{ service: string | null; id: string | null }, (what: Opened | null) => void] {
  const [search, setSearch] = useSearchParams();
  const service = search.get("service");
  const open = (what: Opened | null) =>
    setSearch((old) => {
      const next = new URLSearchParams(old);
      for (const [name, value] of [["service", what?.service], ["parked", what?.id]] as const) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  return [{ service: SERVICES.find((one) => one === service) ?? null, id: search.get("parked") }, open];
}
