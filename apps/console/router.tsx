import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { isOwnPath } from "./own-path.ts";
import { isSignedOut } from "./api.ts";
import { may, PATHS, sectionsOf, type Section } from "./access.ts";
import { readInboxSearch } from "./conversations/address.ts";
import { keepWritingFor } from "./conversations/drafts.ts";
import { queries } from "./query-client.ts";
import { meRead } from "./reads.ts";
import { MissingPage, PageFailed } from "./shell/missing.view.tsx";

const root = createRootRoute({ notFoundComponent: MissingPage, errorComponent: PageFailed });

/** Where a sign-in goes on to: a path of this console and nothing else. */
function readReturn(search: Record<string, unknown>): { ve?: string } {
  const { ve } = search;
  return isOwnPath(ve, window.location.origin) ? { ve } : {};
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/dang-nhap",
  validateSearch: readReturn,
  component: lazyRouteComponent(() => import("./session/sign-in.view.tsx"), "SignInPage"),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/moi/$token",
  component: lazyRouteComponent(() => import("./session/invitation.view.tsx"), "InvitationPage"),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ location }) => {
    try {
      const me = await queries.ensureQueryData(meRead);
      keepWritingFor(me.officer_id);
      return { me };
    } catch (error) {
      if (isSignedOut(error)) throw redirect({ to: "/dang-nhap", search: { ve: location.href } });
      throw error;
    }
  },
  component: lazyRouteComponent(() => import("./shell/shell.view.tsx"), "Shell"),
});

const first = (sections: readonly Section[]): (typeof PATHS)[Section] => PATHS[sections[0] ?? "account"];

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: ({ context }) => {
    throw redirect({ to: first(sectionsOf(context.me)) });
  },
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: "/hop-thu",
  validateSearch: readInboxSearch,
  beforeLoad: ({ context }) => {
    if (!may(context.me, "GET /api/conversations")) throw redirect({ to: first(sectionsOf(context.me)) });
  },
  component: lazyRouteComponent(() => import("./conversations/inbox.view.tsx"), "InboxPage"),
});

/** A short address for a colleague: the same page. */
const oneThread = createRoute({
  getParentRoute: () => signedIn,
  path: "/hop-thu/$id",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/hop-thu", search: { mo: params.id } });
  },
});

/** Which way of speaking is written down; the telephone unless the address says otherwise. */
const writeDown = createRoute({
  getParentRoute: () => signedIn,
  path: "/ghi-tin",
  validateSearch: (search: Record<string, unknown>): { kenh: "dien-thoai" | "tai-quay" } => ({
    kenh: search["kenh"] === "tai-quay" ? "tai-quay" : "dien-thoai",
  }),
  beforeLoad: ({ context }) => {
    if (!may(context.me, "POST /api/reports")) throw redirect({ to: first(sectionsOf(context.me)) });
  },
  component: lazyRouteComponent(() => import("./reports/report-page.view.tsx"), "ReportPage"),
});

/** Which note is read; none: who is on duty now. */
const shifts = createRoute({
  getParentRoute: () => signedIn,
  path: "/ca-truc",
  validateSearch: (search: Record<string, unknown>): { bb?: string } =>
    typeof search["bb"] === "string" ? { bb: search["bb"] } : {},
  component: lazyRouteComponent(() => import("./shifts/shifts.view.tsx"), "ShiftsPage"),
});

const library = createRoute({
  getParentRoute: () => signedIn,
  path: "/mau-cau",
  component: lazyRouteComponent(() => import("./quick-replies/quick-replies.view.tsx"), "QuickRepliesPage"),
});

const area = createRoute({
  getParentRoute: () => signedIn,
  path: "/dia-ban",
  beforeLoad: ({ context }) => {
    if (!may(context.me, "GET /api/hamlets")) throw redirect({ to: first(sectionsOf(context.me)) });
  },
  component: lazyRouteComponent(() => import("./places/hamlets.view.tsx"), "HamletsPage"),
});

const units = createRoute({
  getParentRoute: () => signedIn,
  path: "/don-vi",
  beforeLoad: ({ context }) => {
    if (!may(context.me, "GET /api/units/below")) throw redirect({ to: first(sectionsOf(context.me)) });
  },
  component: lazyRouteComponent(() => import("./units/units.view.tsx"), "UnitsPage"),
});

const officers = createRoute({
  getParentRoute: () => signedIn,
  path: "/can-bo",
  component: lazyRouteComponent(() => import("./officers/officers.view.tsx"), "OfficersPage"),
});

const orders = createRoute({
  getParentRoute: () => signedIn,
  path: "/xac-nhan",
  beforeLoad: ({ context }) => {
    if (!sectionsOf(context.me).includes("orders")) throw redirect({ to: first(sectionsOf(context.me)) });
  },
  component: lazyRouteComponent(() => import("./orders/orders.view.tsx"), "OrdersPage"),
});

/** `ket-noi`: what came of going to Zalo's consent page. */
const pages = createRoute({
  getParentRoute: () => signedIn,
  path: "/trang-zalo",
  validateSearch: (search: Record<string, unknown>): { "ket-noi"?: string } => {
    const offer = search["ket-noi"];
    return typeof offer === "string" && /^[\da-f-]{36}$/.test(offer) ? { "ket-noi": offer } : {};
  },
  beforeLoad: ({ context }) => {
    if (!may(context.me, "GET /api/pages")) throw redirect({ to: first(sectionsOf(context.me)) });
  },
  component: lazyRouteComponent(() => import("./pages/pages.view.tsx"), "PagesPage"),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: "/nhat-ky",
  component: lazyRouteComponent(() => import("./audit/audit.view.tsx"), "AuditPage"),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: "/tai-khoan",
  component: lazyRouteComponent(() => import("./account/account.view.tsx"), "AccountPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    signedIn.addChildren([
      home,
      inbox,
      oneThread,
      shifts,
      writeDown,
      orders,
      library,
      area,
      units,
      officers,
      pages,
      audit,
      account,
    ]),
  ]),
  defaultPreload: false,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
