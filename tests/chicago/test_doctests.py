"""The examples in the docstrings of the reader and the model are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

from citeconv import chicago, model

MODULES = [
    f"{room.__name__}.{found.name}" for room in (chicago, model) for found in pkgutil.iter_modules(room.__path__)
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS).failed == 0
