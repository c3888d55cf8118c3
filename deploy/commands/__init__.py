"""Chairflow's one command line, `chairflow`: a file per command, all of them listed in `app.py`."""
