"""Tasks for people, and one attempt with one outcome code at a time."""
