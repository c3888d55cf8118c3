"""A chain's people at their screens, each in a browser of their own, and what they click."""
