# Stenogram: the commands of a working day. Everything they need they set up themselves.

SHARED ?= ../shared
BIN := .venv/bin
TESTS ?=
# A worker for each core, at most four: each holds an encoder. A file is one worker's, for what its tests share.
SIDE_BY_SIDE ?= -n auto --maxprocesses=4 --dist loadfile

.PHONY: help setup run test check unit wheel bench bench-quote golden catalogue fuzz api-fuzz refusals generated faults xss llama screenshots picture reference lock clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: .venv/.ready  ## make the environment (.venv) with everything, from requirements.lock

.venv/.ready: requirements.lock pyproject.toml tools/setup
	@tools/setup

run: setup  ## build the demo archive and serve it
	@$(BIN)/stenogram demo

# The command-line tests, two fifths of the time, run once in it: on the wheel.
test: OMITTED := --ignore=tests/cli
test: setup check unit wheel  ## all checks, and all tests, those of the command line on the installed wheel

check: setup  ## format, lint, types, imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: setup  ## the tests in the working tree
	@tools/chromium
	@tools/axe
	@tools/apertium
	STENOGRAM_SHARED=$(abspath $(SHARED)) $(BIN)/pytest $(SIDE_BY_SIDE) $(OMITTED) $(TESTS)

wheel: setup  ## build the wheel, install it in an empty environment, run the command-line tests on it
	@SHARED=$(abspath $(SHARED)) tools/wheel

bench-quote: setup  ## check ten thousand made quotations, and write their table to docs/quality.md
	@$(BIN)/python tools/bench_quote.py --write

bench: setup  ## score parsing, alignment and audit on the cases in SHARED
	@$(BIN)/python tools/bench.py $(SHARED)
	@$(BIN)/python tools/bench_speed.py

golden: setup  ## rewrite the golden files; read the diff before you commit it
	$(BIN)/python tests/golden/rewrite.py

catalogue: setup  ## collect what the site says, and compile its translations (docs/how-to/translate-the-interface.md)
	$(BIN)/python tools/catalogue.py

generated: setup  ## read every generated page, and print how well by family (70 seconds)
	$(BIN)/pytest -q -s -p no:randomly tests/generated/whole_grid.py

fuzz: setup  ## read texts made to take long (3 minutes), and broken files of every format, MINUTES each (10)
	$(BIN)/python -m tests.fuzz.growing_texts
	$(BIN)/python -m tests.fuzz.reading $(or $(MINUTES),10)

api-fuzz: setup  ## ask the API whatever its description allows and does not: CASES (5000) from SEED (2031)
	$(BIN)/python -m tests.fuzz.api $(or $(CASES),5000) $(or $(SEED),2031)

refusals: setup  ## count how many well-formed documents are refused, EACH of every format (1000; 10 minutes)
	$(BIN)/python -m tests.refusals.count $(or $(EACH),1000)

xss: setup  ## put 800 hostile texts into every field, with the policy and without (20 minutes)
	@tools/chromium
	$(BIN)/pytest -q -s -p no:randomly tests/site/browser/whole_hostile.py

faults: setup  ## the long fault tests: killed, disk full and broken at every system call (needs strace; 20 minutes)
	@command -v strace >/dev/null || { echo "error: install the package strace" >&2; exit 1; }
	$(BIN)/python -m pytest tests/faults/faults_store.py tests/faults/faults_translate.py -p no:randomly

llama: setup  ## ask a real llama.cpp server with a very small model (builds it: ten to thirty minutes)
	@tools/llama
	@$(BIN)/python tools/llama_run.py

screenshots: setup  ## take every family of pages, to be looked at: .build/screenshots (ten minutes)
	@tools/chromium
	$(BIN)/python tools/screenshots.py $(NAMES)

picture: setup  ## take the README's pictures of the demo anew
	@tools/chromium
	$(BIN)/python tools/picture.py

reference: setup  ## write docs/reference/commands.md from --help, and api.md from the API's description
	$(BIN)/python tools/reference.py
	$(BIN)/python tools/reference_api.py

lock: setup  ## write requirements.lock anew from pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --quiet --upgrade -o requirements.lock

clean:  ## remove what was built
	rm -rf .venv .build dist demo-archive .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
