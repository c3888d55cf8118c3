/** `practitioner`: whom the rosters know the person as, if they treat or consult. */
export type Claims = {
  sub?: string;
  name?: string;
  tenant?: string;
  practitioner?: string;
  roles: string[];
  clinics: string[];
  exp?: number;
};

/** What a token says, for display only: the services check it. Null if it is no JWT. */
export function claimsOf(token: string): Claims | null {
  try {
    const part = token.split(".")[1] ?? "";
    const bytes = Uint8Array.from(atob(part.replace(/-/g, "+").replace(/_/g, "/")), (char) => char.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Claims>;
    return { ...claims, roles: claims.roles ?? [], clinics: claims.clinics ?? [] };
  } catch {
    return null;
  }
}
