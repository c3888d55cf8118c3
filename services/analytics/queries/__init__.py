"""The questions that the ledger answers, each as one set-based statement."""
