"""The five APIs in one process: `python -m deploy.local.apis booking=8101 crm=8102 ...`."""

import sys

from deploy.local.serve import main

if __name__ == "__main__":
    sys.exit(main("api", sys.argv[1:]))
