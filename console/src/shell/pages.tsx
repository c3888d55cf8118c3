import { DashboardOutlined, ExperimentOutlined, HistoryOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { lazy, type ReactNode } from "react";

import { BoardPage } from "../board/BoardPage";

const EventsPage = lazy(() => import("../events/EventsPage"));
const RestatementsPage = lazy(() => import("../restatements/RestatementsPage"));
const SandboxPage = lazy(() => import("../sandbox/SandboxPage"));

/** `roles`: who has the page in their navigation (nobody named: everybody); the services decide what one may do there. */
export type Page = { to: string; key: string; icon: ReactNode; element: ReactNode; roles?: readonly string[] };

/** Every page that the navigation offers, in its order. */
export const PAGES: readonly Page[] = [
  { to: "/", key: "board", icon: <DashboardOutlined />, element: <BoardPage /> },
  { to: "/events", key: "events", icon: <UnorderedListOutlined />, element: <EventsPage /> },
  { to: "/restatements", key: "restatements", icon: <HistoryOutlined />, element: <RestatementsPage /> },
  { to: "/sandbox", key: "sandbox", icon: <ExperimentOutlined />, element: <SandboxPage /> },
];

/** The pages of somebody with these roles. */
export function pagesOf(roles: readonly string[]): Page[] {
  return PAGES.filter((page) => page.roles === undefined || page.roles.some((role) => roles.includes(role)));
}
