"""The sentences that citeconv says: found in its source, where they are said."""

from __future__ import annotations

import argparse
import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "citeconv"
SAYING = {"Message", "counted", "spoken", "template"}
"""What takes a template, or two."""
_GETTEXT = {"_", "ngettext"}
PLACEHOLDER = re.compile(r"\{\w+(?:![rs])?(?::[^{}]*)?\}|%(?:\(\w+\))?[rs]")


def said(tree: ast.AST, functions: set[str]) -> Iterator[str]:
    """The texts that stand in the places for templates, in calls of these functions."""
    for call in calls(tree, functions):
        for argument in call.args:
            yield from (ast.literal_eval(node) for node in ast.walk(argument) if is_text(node))


def calls(tree: ast.AST, functions: set[str]) -> Iterator[ast.Call]:
    """The calls of functions by these names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in functions:
            yield node


def is_text(node: ast.AST) -> bool:
    """Whether a node is a text that stands in the source."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """The files of the package, parsed; what trains the parser speaks English, to those who train it."""
    for path in sorted(SOURCE.rglob("*.py")):
        if "training" not in path.parts:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def ours() -> set[str]:
    """Every template that citeconv itself says, but for those without a word of their own."""
    return {text for _, tree in trees() for text in said(tree, SAYING) if words(text)}


def of_argparse() -> set[str]:
    """Every sentence that argparse asks gettext for."""
    return set(said(ast.parse(inspect.getsource(argparse)), _GETTEXT))


def placeholders(template: str) -> list[str]:
    """What is filled in, by ``str.format`` or ``%``, in the order of the alphabet."""
    return sorted(match[0] for match in PLACEHOLDER.finditer(template))


def words(template: str) -> bool:
    """Whether a template has a word of its own beside what is filled in."""
    return any(map(str.isalpha, PLACEHOLDER.sub("", template)))
