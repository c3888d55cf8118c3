import { User, UserManager, WebStorageStateStore } from "oidc-client-ts";

import type { Config } from "../api/types";
import { homeOf } from "../shell/home";
import { claimsOf } from "./token";

/** Where the issuer sends people back to. */
export const RETURN_PATH = "/signed-in";

/** The chain's issuer, spoken to with the authorisation code flow and PKCE; tokens live as long as the tab. */
export function managerOf(oidc: NonNullable<Config["oidc"]>): UserManager {
  return new UserManager({
    authority: oidc.authority,
    client_id: oidc.client_id,
    redirect_uri: `${location.origin}${RETURN_PATH}`,
    post_logout_redirect_uri: location.origin,
    response_type: "code",
    scope: "openid profile",
    loadUserInfo: false,
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

/** Goes to the issuer; the page that was open is where one comes back to. */
export function leave(manager: UserManager): Promise<void> {
  return manager.signinRedirect({ state: location.pathname === RETURN_PATH ? "/" : location.pathname + location.search });
}

/**
 * Who is signed in: on the way back from the issuer, or from before; null if nobody is. Who asked for no page in particular
 * begins where their day does. Raises what the issuer refuses.
 */
export async function arrive(manager: UserManager): Promise<User | null> {
  if (location.pathname === RETURN_PATH) {
    const user = await manager.signinCallback();
    const asked = typeof user?.state === "string" ? user.state : "/";
    history.replaceState(null, "", asked === "/" && user ? homeOf(claimsOf(user.access_token)?.roles ?? []) : asked);
    return user ?? null;
  }
  const user = await manager.getUser();
  return user?.expired ? null : user;
}
