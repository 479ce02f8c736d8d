# Everything is done from here; `make` alone says what there is. Needs Python 3.11 or newer, and uses uv where it is found.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The first Python that is new enough; to choose one: make demo PYTHON=/path/to/python3.12
PYTHON ?= $(shell for each in python3 python3.15 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$each" && exit; done; echo python3)
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
# What the commands below are given besides: make demo ARGS=--no-input, make test ARGS="-k search"
ARGS ?=

export PYTHONPATH := site:.$(if $(PYTHONPATH),:$(PYTHONPATH))

.PHONY: help
help: ## ce que « make » sait faire / what make can do
	@echo "make …"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)$$/  \1\t\2/' | expand -t 18

# --- running ----------------------------------------------------------------------------------------------------------

.PHONY: demo
demo: $(VENV)/.base ## installer et lancer la démonstration / install and run the demonstration (PORT, HOST)
	@exec $(BIN)/python manage.py demo $(ARGS)

.PHONY: reset
reset: $(VENV)/.base ## la même, en effaçant d'abord ses données / the same, erasing its data first (asks)
	@exec $(BIN)/python manage.py demo --reset $(ARGS)

# --- checking ---------------------------------------------------------------------------------------------------------

.PHONY: test
test: $(VENV)/.test ## les tests / the tests (DATABASE_URL, CACHE_URL, REQUIRE_BROWSER=1)
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadscope --no-loadscope-reorder $(ARGS)

.PHONY: relevance
relevance: $(VENV)/.test ## la recherche trouve-t-elle qui il faut ? / how well the search finds people (DATABASE_URL)
	@$(BIN)/python -m tests.directory.relevance

.PHONY: lint
lint: $(VENV)/.test ## style, types, étages, gabarits, migrations, traductions, verrous / style, types, floors …
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .
	$(BIN)/lint-imports --no-logo
	find templates -name '*.html' -print0 | xargs -0 $(BIN)/djhtml --check
	$(BIN)/python manage.py makemigrations --check --dry-run --settings config.settings.ci
	$(BIN)/python -m scripts.lint

.PHONY: format
format: $(VENV)/.test ## mettre le code et les gabarits en forme / format code and templates
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	find templates -name '*.html' -print0 | xargs -0 $(BIN)/djhtml

.PHONY: messages
messages: $(VENV)/.test ## relever les textes à traduire, compiler les traductions / collect and compile translations
	$(BIN)/python -m scripts.messages

# --- measuring --------------------------------------------------------------------------------------------------------

.PHONY: bench-directory
bench-directory: $(VENV)/.test ## la recherche à côté du SQL fait à la main / the search beside SQL written by hand
	@$(BIN)/python -m bench.directory $(ARGS)

# --- dependencies -----------------------------------------------------------------------------------------------------

.PHONY: install
install: $(VENV)/.base ## créer .venv et y mettre les dépendances / create .venv and install dependencies

.PHONY: lock
lock: ## refaire requirements/ d'après pyproject.toml / compile requirements/ from pyproject.toml (needs uv)
	@$(if $(UV),,echo "« make lock » demande uv / needs uv" >&2; exit 1)
	$(UV) pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
		pyproject.toml -o requirements/base.txt
	$(UV) pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
		--extra test -c requirements/base.txt pyproject.toml -o requirements/test.txt
	$(PYTHON) -m scripts.lockstep --write

$(BIN)/python:
	@test -w . || { echo "Impossible d'écrire dans $(CURDIR) / cannot write to $(CURDIR)." >&2; exit 1; }
	@command -v "$(PYTHON)" >/dev/null \
		|| { echo "Python 3.11 ou plus récent est nécessaire / Python 3.11 or newer is needed." >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 ou plus récent est nécessaire / Python 3.11 or newer is needed ($(PYTHON) : $$("$(PYTHON)" -V 2>&1))." >&2; exit 1; }
	@echo "Environnement Python $(VENV) / Python environment $(VENV)…"
	@"$(PYTHON)" -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); $(if $(UV),$(UV) venv -q --python "$(PYTHON)" $(VENV),false); } \
		|| { echo "Le module venv manque (Debian : apt install python3-venv) / the venv module is missing." >&2; exit 1; }

# Installed again when a lock changes. Without uv, or where uv cannot reach what pip is set up to reach, pip does it.
$(VENV)/.%: requirements/%.txt $(BIN)/python
	@echo "Dépendances : $< / dependencies: $<…"
	@$(if $(UV),$(UV) pip install --python $(BIN)/python --require-hashes -r $< ||) { \
		$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null; \
		$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r $< \
			| awk '/^Collecting/ { print "  " $$2; fflush() }'; }
	@touch $@

# --- tidying ----------------------------------------------------------------------------------------------------------

.PHONY: clean
clean: ## enlever .venv et les caches; les données restent / remove .venv and caches; data stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -not -path './var/*' -prune -exec rm -rf {} +
