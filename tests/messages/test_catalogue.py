"""The catalogue has a row for every sentence that citeconv says, and no other."""

from __future__ import annotations

import ast
import errno
import gettext
import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from citeconv.messages.catalogue import indonesian
from tests.messages.templates import SOURCE, calls, is_text, of_argparse, ours, placeholders, trees

ERRORS = {"ReadError", "UnknownFormatError", "UsageError", "ArgumentTypeError"}
"""What is raised for people to read; other exceptions are for programmers."""
TREES = dict(trees())
HAND_ON = {SOURCE / "messages" / "__init__.py", SOURCE / "commands" / "language.py"}
"""Where templates are filled that were said elsewhere."""


def test_every_sentence_has_a_row() -> None:
    missing = ours() - indonesian().keys()
    assert not missing, f"give these a row in {SOURCE.name}/messages/id.po: {sorted(missing)}"


def test_every_row_is_a_sentence_that_is_said() -> None:
    left = indonesian().keys() - ours() - of_argparse() - set(map(os.strerror, errno.errorcode))
    assert not left, f"nobody says these: {sorted(left)}"


def test_a_row_names_the_same_values() -> None:
    assert {english: placeholders(other) for english, other in indonesian().items()} == {
        english: placeholders(english) for english in indonesian()
    }


def test_a_row_is_laid_out_as_its_sentence() -> None:
    for english, other in indonesian().items():
        assert other.strip()
        assert [english[0].isspace(), english[-1].isspace()] == [other[0].isspace(), other[-1].isspace()], english
        assert "\n" not in english or max(map(len, other.splitlines())) <= 120, english


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="the tools of GNU gettext are not installed")
def test_gettext_reads_the_same_catalogue() -> None:
    catalogue = SOURCE / "messages" / "id.po"
    done = subprocess.run(["msgfmt", "--check", "-o", "-", catalogue], capture_output=True, check=True)
    theirs = gettext.GNUTranslations(io.BytesIO(done.stdout))
    assert {english: theirs.gettext(english) for english in indonesian()} == indonesian()


@pytest.mark.parametrize("path", TREES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_what_people_read_is_a_message(path: Path) -> None:
    for call in calls(TREES[path], ERRORS):
        assert not bare(call.args[0]), f"line {call.lineno}: an error is told in a Message"
    for call in calls(TREES[path], {"Diagnostic"}):
        details = [keyword.value for keyword in call.keywords if keyword.arg == "detail"]
        assert not any(map(bare, details)), f"line {call.lineno}: a reason is a Message"


@pytest.mark.parametrize("path", sorted(TREES.keys() - HAND_ON), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_template_stands_where_it_is_said(path: Path) -> None:
    """Else the tests above do not see it: a text, or a row of a table whose templates are marked."""
    for call in calls(TREES[path], {"Message", "template"}):
        assert is_text(call.args[0]) or isinstance(call.args[0], ast.Attribute | ast.Subscript), call.lineno
    for call in calls(TREES[path], {"spoken"}):
        assert not isinstance(call.args[0], ast.JoinedStr | ast.BinOp), call.lineno


def bare(node: ast.expr) -> bool:
    """Whether an expression makes a text that no catalogue knows: a text of its own, or one with values in it."""
    if isinstance(node, ast.IfExp):
        return bare(node.body) or bare(node.orelse)
    return isinstance(node, ast.JoinedStr | ast.BinOp) or (is_text(node) and bool(ast.literal_eval(node)))
