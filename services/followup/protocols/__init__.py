"""Protocols: what is done about a patient, when, by whom, and what ends it. Data, approved before it runs."""
