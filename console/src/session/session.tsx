import { useQueryClient } from "@tanstack/react-query";
import { createContext, lazy, Suspense, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";

import { Api, loadConfig } from "../api/client";
import type { Config } from "../api/types";
import { claimsOf, type Claims } from "./token";
import { OidcSession } from "./OidcSession";

// Only where there is no issuer.
const SignIn = lazy(() => import("./SignIn").then(({ SignIn }) => ({ default: SignIn })));

type Session = { config: Config; api: Api; claims: Claims; signOut: () => void };

const STORED = "chairflow.token";
const NOBODY: Claims = { roles: [], clinics: [] };
const SessionContext = createContext<Session | null>(null);

type Props = { config: Config; children: ReactNode };

/** Shows the sign-in page until somebody has signed in, then everything below. */
export function SessionProvider({ config, children }: Props) {
  if (config.oidc === null) return <TokenSession config={config}>{children}</TokenSession>;
  return (
    <OidcSession oidc={config.oidc}>
      {(token, signOut, expire) => (
        <SignedIn config={config} token={token} signOut={signOut} expire={expire}>
          {children}
        </SignedIn>
      )}
    </OidcSession>
  );
}

type SignedInProps = Props & { token: string; signOut: () => void; expire: () => void };

/** The services as this person. A renewed token is used from the next call on, without anything being asked again. */
function SignedIn({ config, token, signOut, expire, children }: SignedInProps) {
  const client = useQueryClient();
  const latest = useRef({ token, expire, signOut });
  useEffect(() => {
    latest.current = { token, expire, signOut };
  });
  const api = useMemo(
    () => new Api(config, () => latest.current.token, () => latest.current.expire()),
    [config],
  );
  const session = useMemo(() => {
    const leave = () => {
      client.clear();
      latest.current.signOut();
    };
    return { config, api, claims: claimsOf(token) ?? NOBODY, signOut: leave };
  }, [config, api, token, client]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Sign-in with a token: the demo's ready-made ones, or one from elsewhere. It lives as long as the tab. */
function TokenSession({ config: given, children }: Props) {
  const [config, setConfig] = useState(given);
  const [token, setToken] = useState<string | null>(() => sessionStorage.getItem(STORED));
  /** The token that a service refused last. */
  const [refused, setRefused] = useState<string | null>(null);
  const signIn = (fresh: string) => {
    sessionStorage.setItem(STORED, fresh);
    setRefused(null);
    setToken(fresh);
  };
  const signOut = () => {
    sessionStorage.removeItem(STORED);
    setToken(null);
  };
  const expire = () => {
    setRefused(token);
    signOut();
    // A demo that was started again has new tokens; without this the old ones would be offered once more.
    loadConfig().then(setConfig, () => undefined);
  };
  if (token === null || claimsOf(token) === null) {
    return (
      <Suspense fallback={null}>
        <SignIn demo={config.demo} refused={refused} onSignIn={signIn} />
      </Suspense>
    );
  }
  return (
    <SignedIn config={config} token={token} signOut={signOut} expire={expire}>
      {children}
    </SignedIn>
  );
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
