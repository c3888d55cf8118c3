import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";

import { Api, loadConfig } from "../api/client";
import type { Config } from "../api/types";
import { claimsOf, type Claims } from "./token";
import { SignIn } from "./SignIn";

type Session = { config: Config; api: Api; claims: Claims; signOut: () => void };

const STORED = "chairflow.token";
const SessionContext = createContext<Session | null>(null);

/** Shows the sign-in page until there is a token, then everything below. The token lives as long as the tab. */
export function SessionProvider({ config: given, children }: { config: Config; children: ReactNode }) {
  const client = useQueryClient();
  const [config, setConfig] = useState(given);
  const [token, setToken] = useState<string | null>(() => sessionStorage.getItem(STORED));
  /** The token that a service refused last. */
  const [refused, setRefused] = useState<string | null>(null);
  const signIn = useCallback((fresh: string) => {
    sessionStorage.setItem(STORED, fresh);
    setRefused(null);
    setToken(fresh);
  }, []);
  const signOut = useCallback(() => {
    sessionStorage.removeItem(STORED);
    client.clear();
    setToken(null);
  }, [client]);
  const session = useMemo(() => {
    const claims = token === null ? null : claimsOf(token);
    if (token === null || claims === null) return null;
    const expire = () => {
      setRefused(token);
      signOut();
      // A demo that was started again has new tokens; without this the old ones would be offered once more.
      loadConfig().then(setConfig, () => undefined);
    };
    return { config, api: new Api(config, token, expire), claims, signOut };
  }, [config, token, signOut]);

  if (session === null) return <SignIn demo={config.demo} refused={refused} onSignIn={signIn} />;
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
