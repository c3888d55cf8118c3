import { LogoutOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import { lazy, Suspense, type ReactNode } from "react";
import { NavLink, useLocation } from "react-router";

import { roleName, useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { useAfterClose } from "../common/useAfterClose";
import { WaitingBar } from "../common/WaitingBar";
import { ChainGate, useChainIfKnown } from "../view/ChainProvider";
import { openerOf, useOpened } from "../view/useView";
import { Boundary } from "./Boundary";
import { ChainClock } from "./ChainClock";
import { LanguageSwitch } from "./LanguageSwitch";
import { LiveBadge } from "./LiveBadge";
import { Logo } from "./Logo";
import { pageAt, pagesOf } from "./pages";
import { useTitle } from "./useTitle";

const KpiDrawer = lazy(() => import("../explain/KpiDrawer"));
const EventDrawer = lazy(() => import("../events/EventDrawer"));

/** Header, pages, and the drawers that any page can open. The header is there whatever the services answer. */
export function Shell({ children }: { children: ReactNode }) {
  usePageTitle();
  const { pathname } = useLocation();
  const { isBare = false, isAboutPlatform = false } = pageAt(pathname) ?? {};
  if (isBare) {
    return (
      <main>
        <WaitingBar />
        <ChainGate>
          <Boundary>{children}</Boundary>
        </ChainGate>
      </main>
    );
  }
  return (
    <>
      <header className="shell-head">
        <Logo />
        <Navigation />
        <div className="shell-side">
          <LiveBadge />
          <ChainClock />
          <LanguageSwitch />
          <Person />
        </div>
      </header>
      <WaitingBar />
      <main className="shell-body">
        {/* A page that could not be shown is left by going to another one. */}
        <Boundary key={pathname}>{isAboutPlatform ? children : <ChainGate>{children}</ChainGate>}</Boundary>
        {!isAboutPlatform && (
          <Boundary>
            <Drawers />
          </Boundary>
        )}
      </main>
    </>
  );
}

function Drawers() {
  const [kpi, openKpi] = useOpened("kpi");
  const [event, openEvent] = useOpened("event");
  useAfterClose(kpi !== null, () => openerOf("kpi")?.focus({ preventScroll: true }));
  useAfterClose(event !== null, () => openerOf("event")?.focus({ preventScroll: true }));
  if (useChainIfKnown() === null) return null;
  return (
    <Suspense>
      {kpi !== null && <KpiDrawer key={kpi} kpi={kpi} onClose={() => openKpi(null)} onEvent={openEvent} />}
      {event !== null && <EventDrawer eventId={event} onClose={() => openEvent(null)} />}
    </Suspense>
  );
}

/** The page's name, then the clinic it is about, in the reader's language. */
function usePageTitle() {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const page = pageAt(pathname);
  const clinic = useChainIfKnown()?.clinics.find((one) => one.clinic_id === new URLSearchParams(search).get("clinic"));
  useTitle(page ? t(`shell.${page.key}`) : t("shell.notfound"), clinic?.name ?? null);
}

/** Above the page on a desktop, at the thumb on a phone. The chosen clinic and days go along. */
function Navigation() {
  const { t } = useLanguage();
  const { claims } = useSession();
  const hasSandbox = useChainIfKnown()?.clinics.some((clinic) => clinic.is_sandbox) ?? false;
  const search = new URLSearchParams(useLocation().search);
  for (const drawer of ["kpi", "event", "service", "parked"]) search.delete(drawer);
  return (
    <nav className="shell-nav">
      {pagesOf(claims.roles, hasSandbox).map(({ to, key, icon }) => (
        <NavLink key={key} to={{ pathname: to, search: search.toString() }} end={to === "/"} data-testid={`nav-${key}`}>
          {icon}
          <span>{t(`shell.${key}`)}</span>
        </NavLink>
      ))}
    </nav>
  );
}

function Person() {
  const { t } = useLanguage();
  const { claims, signOut } = useSession();
  return (
    <span className="person">
      <span className="person-role">
        {claims.name !== undefined && <b>{claims.name} </b>}
        {claims.roles.map((role) => roleName(t, role)).join(" · ")}
      </span>
      <Tooltip title={t("shell.signout")}>
        <button type="button" className="plain signout" aria-label={t("shell.signout")} data-testid="signout" onClick={signOut}>
          <LogoutOutlined />
        </button>
      </Tooltip>
    </span>
  );
}
