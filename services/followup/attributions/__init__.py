"""Attributions: the bookings that followed a reached contact."""
