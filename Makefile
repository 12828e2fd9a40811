# Two commands from a fresh clone, with nothing but Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
READY := .venv/.ready
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable

.PHONY: demo test lint types pytest accuracy train bench docs docs-accuracy clean

# A journal page's references in four formats: shown, and written to demo/.
demo: $(INSTALLED)
	$(BIN)/python examples/demo.py

test: lint types pytest

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

pytest: $(READY)
	$(BIN)/pytest

# How right lists are read that the weights have not seen: whole sources held out in turn.
accuracy: $(READY)
	$(BIN)/python -m citeconv.training.evaluate

# Learn the weights anew from tests/gold; writes src/citeconv/chicago/weights.tsv.
train: $(READY)
	$(BIN)/python -m citeconv.training

bench: $(INSTALLED)
	$(BIN)/python -m benchmarks

# Run the examples of README.md and docs/ and make their tables again, and paste what comes out.
docs: $(READY)
	$(BIN)/python -m tests.documentation

# The same, and the figures of accuracy.
docs-accuracy: $(READY)
	$(BIN)/python -m tests.documentation accuracy

$(INSTALLED): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("citeconv needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(PIP) .
	touch $(INSTALLED)

$(READY): $(INSTALLED)
	$(PIP) '.[dev]'
	touch $(READY)

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist demo
