"""Speed, measured on a running local stack: `make demo DETACH=1`, then `python -m benchmarks.<name>`."""
