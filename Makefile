# Two commands from a fresh clone, with nothing but Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
READY := .venv/.ready
BROWSER := .venv/.browser
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable

.PHONY: learning demo test test-browser lint types pytest accuracy development learning-curve ablations train bench compiled
.PHONY: docs docs-accuracy docs-studies docs-documents clean

# A journal page's references in four formats: shown, and written to demo/.
demo: $(INSTALLED)
	$(BIN)/python examples/demo.py

test: lint types pytest

# The review page in Chromium, which is installed where Debian's packages can be had.
test-browser: $(BROWSER)
	$(BIN)/pytest tests/browser

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

pytest: $(READY)
	$(BIN)/pytest

# How right lists are read that the weights have not seen: whole sources held out in turn, the fifth set aside,
# and lists nobody looked at.
accuracy: $(READY)
	$(BIN)/python -m citeconv.training.evaluation

# The same while the reader is being changed: says nothing of the fifth set aside.
development: $(READY)
	$(BIN)/python -m citeconv.training.evaluation --development

# What more lists to learn from would bring.
learning-curve: $(READY)
	$(BIN)/python -m citeconv.training.evaluation.curve

# What each kind of evidence brings.
ablations: $(READY)
	$(BIN)/python -m citeconv.training.evaluation.ablations

# What `citeconv learn` brings, on lists that the weights have not seen.
learning: $(READY)
	$(BIN)/python -m citeconv.training.evaluation.taught

# Learn the weights anew from tests/gold; writes src/citeconv/chicago/weights.tsv.
train: $(READY)
	$(BIN)/python -m citeconv.training

bench: $(INSTALLED)
	$(BIN)/python -m benchmarks

# The reader compiled (docs/decisions/0020-compiled-if-asked.md), in a venv of its own, beside the plain one: that both
# read the same, and how fast. Needs a C compiler, and some minutes.
compiled: $(INSTALLED)
	$(PYTHON) -m venv .venv-compiled
	CITECONV_COMPILED=1 .venv-compiled/bin/python -m pip install --quiet --disable-pip-version-check .
	$(BIN)/python -m benchmarks.compiled .venv-compiled/bin/python

# Run the examples of README.md and docs/ and make their tables again, and paste what comes out.
docs: $(READY)
	$(BIN)/python -m tests.documentation

# The same, and the figures of accuracy.
docs-accuracy: $(READY)
	$(BIN)/python -m tests.documentation accuracy-full

# The same, and the learning curve and the ablations.
docs-studies: $(READY)
	$(BIN)/python -m tests.documentation learning-curve ablations

# The same, and how exactly and how fast lists are found in documents.
docs-documents: $(READY)
	$(BIN)/python -m tests.documentation documents documents-speed

$(INSTALLED): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("citeconv needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(PIP) .
	touch $(INSTALLED)

$(READY): $(INSTALLED)
	$(PIP) '.[dev]'
	touch $(READY)

$(BROWSER): $(READY)
	command -v chromium || command -v google-chrome || (apt-get update && apt-get install --yes --no-install-recommends chromium)
	$(PIP) '.[browser]'
	touch $(BROWSER)

clean:
	rm -rf .venv .venv-compiled .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist demo
