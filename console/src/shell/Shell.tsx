import { DashboardOutlined, ExperimentOutlined, HistoryOutlined, LogoutOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import { lazy, Suspense, type ReactNode } from "react";
import { NavLink, useLocation } from "react-router";

import { roleName, useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { useOpened } from "../view/useView";
import { LanguageSwitch } from "./LanguageSwitch";
import { LiveBadge } from "./LiveBadge";
import { Logo } from "./Logo";

const KpiDrawer = lazy(() => import("../explain/KpiDrawer"));
const EventDrawer = lazy(() => import("../events/EventDrawer"));

const PAGES = [
  { to: "/", key: "board", icon: <DashboardOutlined /> },
  { to: "/events", key: "events", icon: <UnorderedListOutlined /> },
  { to: "/restatements", key: "restatements", icon: <HistoryOutlined /> },
  { to: "/sandbox", key: "sandbox", icon: <ExperimentOutlined /> },
] as const;

/** Header, pages, and the drawers that any page can open. */
export function Shell({ children }: { children: ReactNode }) {
  const [kpi, openKpi] = useOpened("kpi");
  const [event, openEvent] = useOpened("event");
  return (
    <>
      <header className="shell-head">
        <Logo />
        <Navigation />
        <div className="shell-side">
          <LiveBadge />
          <LanguageSwitch />
          <Person />
        </div>
      </header>
      <main className="shell-body">{children}</main>
      <Suspense>
        {kpi !== null && <KpiDrawer key={kpi} kpi={kpi} onClose={() => openKpi(null)} onEvent={openEvent} />}
        {event !== null && <EventDrawer eventId={event} onClose={() => openEvent(null)} />}
      </Suspense>
    </>
  );
}

/** Above the page on a desktop, at the thumb on a phone. The chosen clinic and days go along. */
function Navigation() {
  const { t } = useLanguage();
  const search = new URLSearchParams(useLocation().search);
  search.delete("kpi");
  search.delete("event");
  return (
    <nav className="shell-nav">
      {PAGES.map(({ to, key, icon }) => (
        <NavLink key={key} to={{ pathname: to, search: search.toString() }} end data-testid={`nav-${key}`}>
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
      <span className="person-role">{claims.roles.map((role) => roleName(t, role)).join(" · ")}</span>
      <Tooltip title={t("shell.signout")}>
        <button type="button" className="plain" aria-label={t("shell.signout")} data-testid="signout" onClick={signOut}>
          <LogoutOutlined />
        </button>
      </Tooltip>
    </span>
  );
}
