"""A whole chain of clinics as a program: it drives the public HTTP APIs, keeps a ledger of its own and recounts from it."""
