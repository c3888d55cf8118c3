"""Enrolments: one patient on one protocol from one anchor on; where they stand, and the timer that moves them."""
