"""From acknowledged calls to facts: what the simulator itself holds to be true, event by event."""
