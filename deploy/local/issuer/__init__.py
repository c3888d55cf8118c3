"""An OpenID Connect issuer for local runs and trials: it shows its people, and asks nobody for a password.

A chain in production names its own issuer (`CHAIRFLOW_ISSUER`, `CHAIRFLOW_JWKS`); this one stands in for it, so that the
console signs in here as it does there: authorisation code with PKCE, refresh tokens that are good once.
"""
