"""Who contacts patients, by name, and how far everybody is."""
