# "make site" and "make test" are all that a fresh machine needs: Python 3.11 or newer, and make.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: site test serve check links review measure bench clean

# The website, complete, in site/.
site: .venv/installed
	$(BIN)/council build

# Every test, a real browser included.
test: .venv/installed-test
	$(BIN)/python -m macros.review.chromium
	$(BIN)/python tests/formats/liblouis.py
	$(BIN)/pytest -n auto --dist loadgroup

# A preview on http://127.0.0.1:8000/ that follows every change.
serve: .venv/installed
	$(BIN)/mkdocs serve

# Every problem in the data, in plain words. Builds nothing.
check: .venv/installed
	$(BIN)/council check

# Addresses on other people's websites. Needs the internet.
links: site
	$(BIN)/council links

# The accessibility tester's pack on the built site, in review/.
review: site .venv/installed-test
	$(BIN)/python -m macros.review.chromium
	$(BIN)/council review

# The same, and its figures into data/, for the public accessibility statement. Then build again: the statement quotes them.
measure: site .venv/installed-test
	$(BIN)/python -m macros.review.chromium
	$(BIN)/council review --record

# How fast it builds, as ratios.
bench: .venv/installed-test
	$(BIN)/python tests/benchmarks/bench.py

clean:
	rm -rf .venv .build .cache review site

.venv/installed: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.venv/installed-test: requirements-test.txt .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@
