"""What the ops team watches with, made from the declarations in `shared/metrics.py`: service levels, dashboards."""
