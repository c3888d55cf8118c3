"""The five workers in one process, each with its health port: `python -m deploy.local.workers booking=8111 ...`."""

import sys

from deploy.local.serve import main

if __name__ == "__main__":
    sys.exit(main("worker", sys.argv[1:]))
