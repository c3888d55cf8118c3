"""The chart tried on a real cluster, whatever KUBECONFIG names: `python -m deploy.cluster --help`."""
