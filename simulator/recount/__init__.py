"""Every number again, from the ledger alone and as plainly as possible: no shared code, no increments, no cleverness."""
