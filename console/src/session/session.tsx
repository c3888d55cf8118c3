import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";

import { Api } from "../api/client";
import type { Config } from "../api/types";
import { claimsOf, type Claims } from "./token";
import { SignIn } from "./SignIn";

type Session = { config: Config; api: Api; claims: Claims; signOut: () => void };

const STORED = "chairflow.token";
const SessionContext = createContext<Session | null>(null);

/** Shows the sign-in page until there is a token, then everything below. The token lives as long as the tab. */
export function SessionProvider({ config, children }: { config: Config; children: ReactNode }) {
  const client = useQueryClient();
  const [token, setToken] = useState<string | null>(() => sessionStorage.getItem(STORED));
  const signIn = useCallback((fresh: string) => {
    sessionStorage.setItem(STORED, fresh);
    setToken(fresh);
  }, []);
  const signOut = useCallback(() => {
    sessionStorage.removeItem(STORED);
    client.clear();
    setToken(null);
  }, [client]);
  const session = useMemo(() => {
    const claims = token === null ? null : claimsOf(token);
    return token === null || claims === null ? null : { config, api: new Api(config, token, signOut), claims, signOut };
  }, [config, token, signOut]);

  if (session === null) return <SignIn demo={config.demo} onSignIn={signIn} />;
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The signed-in person and the addresses. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error("useSession is only for pages behind the sign-in");
  return session;
}

/** The services, as the signed-in person. */
export function useApi(): Api {
  return useSession().api;
}
