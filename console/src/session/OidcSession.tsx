import type { User, UserManager } from "oidc-client-ts";
import { useEffect, useState, type ReactNode } from "react";

import { Loading } from "../shell/notices";
import { arrive, leave, managerOf } from "./oidc";
import { SignInPage } from "./SignInPage";
import type { Config } from "../api/types";

type Props = {
  oidc: NonNullable<Config["oidc"]>;
  /** What is below, with a token that is renewed before it is over. */
  children: (token: string, signOut: () => void, expire: () => void) => ReactNode;
};

// React mounts a page twice in development, and a code is good once.
const arrivals = new Map<string, { manager: UserManager; arrived: Promise<User | null> }>();

function arrivalOf(oidc: Props["oidc"]) {
  let known = arrivals.get(oidc.authority);
  if (known === undefined) {
    const manager = managerOf(oidc);
    known = { manager, arrived: arrive(manager) };
    arrivals.set(oidc.authority, known);
  }
  return known;
}

/** Sign-in at the chain's issuer. */
export function OidcSession({ oidc, children }: Props) {
  const { manager, arrived } = arrivalOf(oidc);
  const [user, setUser] = useState<User | null | undefined>(undefined);
  const [trouble, setTrouble] = useState<"refused" | "expired" | null>(null);

  useEffect(() => {
    arrived.then(setUser, () => {
      setTrouble("refused");
      setUser(null);
    });
    const over = () => {
      setTrouble("expired");
      setUser(null);
    };
    manager.events.addUserLoaded(setUser);
    manager.events.addAccessTokenExpired(over);
    return () => {
      manager.events.removeUserLoaded(setUser);
      manager.events.removeAccessTokenExpired(over);
    };
  }, [manager, arrived]);

  if (user === undefined) return <Loading />;
  if (user === null) return <SignInPage trouble={trouble} onSignIn={() => leave(manager).catch(() => setTrouble("refused"))} />;
  const signOut = () => void manager.signoutRedirect().catch(() => manager.removeUser().then(() => setUser(null)));
  const expire = () => {
    void manager.removeUser();
    setTrouble("expired");
    setUser(null);
  };
  return children(user.access_token, signOut, expire);
}
