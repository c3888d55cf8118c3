import { CalendarOutlined, ControlOutlined, DashboardOutlined, ExperimentOutlined, HistoryOutlined, PayCircleOutlined, PhoneOutlined, ProfileOutlined, UnorderedListOutlined, UserOutlined } from "@ant-design/icons";
import { lazy, type ReactNode } from "react";
import { matchPath } from "react-router";

import { TILL_ROLES } from "../billing/useMay";
import { DAY_ROLES } from "../booking/roles";
import { WATCHERS } from "../operations/may";

const BoardPage = lazy(() => import("../board/BoardPage").then(({ BoardPage }) => ({ default: BoardPage })));
const PatientsPage = lazy(() => import("../crm/PatientsPage"));
const PatientPage = lazy(() => import("../crm/PatientPage"));
const PresentPage = lazy(() => import("../crm/present/PresentPage"));
const DayPage = lazy(() => import("../booking/DayPage"));
const EventsPage = lazy(() => import("../events/EventsPage"));
const RestatementsPage = lazy(() => import("../restatements/RestatementsPage"));
const TillPage = lazy(() => import("../billing/TillPage"));
const SandboxPage = lazy(() => import("../sandbox/SandboxPage"));
const TasksPage = lazy(() => import("../followup/TasksPage"));
const OperationsPage = lazy(() => import("../operations/OperationsPage"));
const ProtocolsPage = lazy(() => import("../followup/ProtocolsPage"));

/** `roles`: who has the page in their navigation (nobody named: everybody); the services decide what one may do there. */
export type Page = {
  to: string;
  key: string;
  icon: ReactNode;
  element: ReactNode;
  roles?: readonly string[];
  /** Only where a chain has a clinic to try things in. */
  isForSandboxes?: true;
  /** Reached from another page only. */
  isInner?: true;
  /** Without the console's head and navigation: for a patient's eyes. */
  isBare?: true;
  /** About the platform itself: shown also while nothing is known of the chain, because a service does not answer. */
  isAboutPlatform?: true;
};

const MANAGERS = ["clinic_manager", "operations_director", "owner", "administrator"];
const CALLERS = ["front_desk", "customer_service", "consultant", "nurse", ...MANAGERS];
const CARE = ["doctor", ...CALLERS];
const PROTOCOL_READERS = ["doctor", ...MANAGERS];

/** Every page; those that the navigation offers in its order. */
export const PAGES: readonly Page[] = [
  { to: "/day", key: "day", icon: <CalendarOutlined />, element: <DayPage />, roles: DAY_ROLES },
  { to: "/patients", key: "patients", icon: <UserOutlined />, element: <PatientsPage />, roles: CARE },
  { to: "/till", key: "till", icon: <PayCircleOutlined />, element: <TillPage />, roles: TILL_ROLES },
  { to: "/tasks", key: "tasks", icon: <PhoneOutlined />, element: <TasksPage />, roles: CALLERS },
  { to: "/", key: "board", icon: <DashboardOutlined />, element: <BoardPage /> },
  { to: "/events", key: "events", icon: <UnorderedListOutlined />, element: <EventsPage /> },
  { to: "/restatements", key: "restatements", icon: <HistoryOutlined />, element: <RestatementsPage /> },
  { to: "/protocols", key: "protocols", icon: <ProfileOutlined />, element: <ProtocolsPage />, roles: PROTOCOL_READERS },
  { to: "/operations", key: "operations", icon: <ControlOutlined />, element: <OperationsPage />, roles: WATCHERS, isAboutPlatform: true },
  { to: "/sandbox", key: "sandbox", icon: <ExperimentOutlined />, element: <SandboxPage />, isForSandboxes: true },
  { to: "/patients/:id", key: "patient", icon: null, element: <PatientPage />, isInner: true },
  { to: "/plans/:id/present", key: "present", icon: null, element: <PresentPage />, isInner: true, isBare: true },
];

/** The page of an address. */
export function pageAt(pathname: string): Page | undefined {
  return PAGES.find(({ to }) => matchPath(to, pathname) !== null);
}

/** What the navigation offers somebody with these roles, in a chain with or without a sandbox. */
export function pagesOf(roles: readonly string[], hasSandbox: boolean): Page[] {
  return PAGES.filter((page) => !page.isInner && (hasSandbox || !page.isForSandboxes)).filter(
    (page) => page.roles === undefined || page.roles.some((role) => roles.includes(role)),
  );
}
