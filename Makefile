# Everything a developer runs. `make help` lists it.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.SUFFIXES:

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

setup: $(STAMP) ## the virtual environment, from requirements.lock

$(STAMP): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Chairflow needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Try: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo "Installing Python packages (PostgreSQL, Java and Node are among them) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

demo: $(STAMP) ## the whole platform with a chain of clinics on it; Ctrl-C stops it. RESET=1 starts over, DETACH=1 comes back when ready
	@$(BIN)/python -m deploy.local.demo $(if $(filter 1 yes true,$(RESET)),--reset) $(if $(filter 1 yes true,$(DETACH)),--detach)

stop: $(STAMP) ## end a demo that runs in the background
	@$(BIN)/python -m deploy.local.stop

test: $(STAMP) ## every test: console, unit, contract, service, flow, browser, chaos
	$(BIN)/python -m deploy.local.console test
	$(BIN)/pytest $(ARGS)

day: $(STAMP) ## a clinic's day by clicking, on a chain just opened; then every click is recounted: 0 differences or a failure
	$(BIN)/pytest -q -s tests/browser/test_day.py $(ARGS)

nightly: $(STAMP) ## what is slower: the pages in every language and size, alerts under faults, rules without each alert
	$(BIN)/pytest -m nightly $(ARGS)

alerts: $(STAMP) ## each fault raises its alert and no other: a real Prometheus over a stack that is hurt (half an hour)
	$(BIN)/pytest -m nightly -s tests/chaos/alerts $(ARGS)

chart: $(STAMP) ## the Helm chart: rendered anew, linted, compared with the operators' own definitions (needs helm or Go)
	$(BIN)/python -m deploy.helm.render
	$(BIN)/pytest -m "nightly or not nightly" tests/architecture/chart $(ARGS)

cluster: $(STAMP) ## the chart on the cluster that KUBECONFIG names, under load (docs/kubernetes.md); ARGS="--help" shows how
	@deploy/helm/chairflow/test-on-cluster $(ARGS)

images: $(STAMP) ## builds every container image, looks into it, and plays the whole of docker-compose.yml (needs Docker with Compose)
	@sh deploy/compose/secrets.sh
	docker compose --profile demo build
	$(BIN)/pytest -s -m images tests/images $(ARGS)

daytwo: $(STAMP) ## disasters and their repair, backup, upgrade, scaling: docs/day-two/ played on servers of its own, with figures
	$(BIN)/pytest -q -s -m nightly tests/chaos $(ARGS)

upgrade: $(STAMP) ## the release before this one, upgraded and rolled back under load: 0 failed requests or a failure
	$(BIN)/pytest -q -s -m nightly tests/chaos/test_upgrade.py $(ARGS)

mutate: $(STAMP) ## take out each authorisation rule; every one must be noticed by a test (half an hour)
	$(BIN)/pytest -q -s -m nightly tests/service/test_authorisation_mutants.py
	$(BIN)/python -m tests.source_mutants

sbom: $(STAMP) ## the components of each image, from the lock files: CycloneDX in build/sbom
	@$(BIN)/python -m deploy.audit.sbom build/sbom

audit: $(STAMP) ## the lock files against known vulnerabilities: exit status 0 only if every package was asked about and none has any
	@$(BIN)/python -m deploy.audit.vulnerabilities

fast: $(STAMP) ## the tests that start nothing
	$(BIN)/pytest tests/unit tests/architecture $(ARGS)

check: $(STAMP) ## lint, format, types, imports, generated files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(BIN)/python -m deploy.generate --check

headline: $(STAMP) ## a refund on day 40 restates the conversion rate of day 0: exit status 0 only if to the digit
	@$(BIN)/python -m deploy.local.during headline

verify: $(STAMP) ## the simulator's own ledger against services, topics and KPIs: exit status 0 only without a difference
	@$(BIN)/python -m deploy.local.during verify

faults: $(STAMP) ## kill the running demo's processes at random moments (KILLS=15 SEED=1); `make verify` after it must find nothing
	@$(BIN)/python -m deploy.local.faults $(if $(KILLS),--kills $(KILLS)) $(if $(SEED),--seed $(SEED))

lock: $(STAMP) ## requirements.lock and the images' two locks from pyproject.toml; UPGRADE=1 takes the newest versions
	@test -x .venv/tools/bin/uv || { $(PYTHON) -m venv .venv/tools && .venv/tools/bin/pip install --quiet --disable-pip-version-check uv; }
	.venv/tools/bin/uv pip compile pyproject.toml --group local --group dev --universal --generate-hashes \
		--no-emit-index-url $(if $(UPGRADE),--upgrade) --quiet -o requirements.lock
	.venv/tools/bin/uv pip compile pyproject.toml --constraint requirements.lock --universal --generate-hashes \
		--no-emit-index-url --upgrade --quiet -o deploy/requirements.lock
	.venv/tools/bin/uv pip compile deploy/bootstrap.in --constraint requirements.lock --universal --generate-hashes \
		--no-emit-index-url --python-version 3.11 --upgrade --quiet -o deploy/bootstrap.lock

clean: stop ## forget the demo's data, the virtual environment and everything built
	rm -rf .chairflow .chairflow.old .venv console/dist console/node_modules tests/browser/node_modules \
		.pytest_cache .ruff_cache .hypothesis .import_linter_cache

.PHONY: help setup demo stop test day nightly daytwo upgrade alerts chart cluster images mutate sbom audit fast check headline verify faults lock clean
