"""The examples in the docstrings are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

from citeconv import formats

MODULES = [formats.__name__, *(found.name for found in pkgutil.walk_packages(formats.__path__, f"{formats.__name__}."))]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
