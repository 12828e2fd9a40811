"""A message is English text that can be said in Indonesian."""

from __future__ import annotations

import copy
import doctest
import pickle
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeconv import messages
from citeconv.commands import language
from citeconv.diagnostics import Code, Diagnostic, ReadError, UnknownFormatError
from citeconv.messages import Message, counted, in_language
from citeconv.messages.catalogue import entries, indonesian
from tests.messages.templates import placeholders


@pytest.mark.parametrize(
    ("message", "english", "in_indonesian"),
    [
        (Message("no title found"), "no title found", "judul tidak ditemukan"),
        (Message("line {line}", line=1234), "line 1234", "baris 1234"),
        (Message("{number:,} references", number=1234), "1,234 references", "1.234 rujukan"),
        (Message("confidence {confidence:.2f}", confidence=0.25), "confidence 0.25", "keyakinan 0,25"),
        (
            Message("this is {kind}, not text", kind=Message("a Word document")),
            "this is a Word document, not text",
            "ini dokumen Word, bukan teks",
        ),
        (Message("no such sentence, {value!r}", value="a"), "no such sentence, 'a'", "no such sentence, 'a'"),
        (Message("not read: {braces}, {0}"), "not read: {braces}, {0}", "not read: {braces}, {0}"),
        (counted(1, "{number:,} reference", "{number:,} references"), "1 reference", "1 rujukan"),
        (counted(0, "{number:,} reference", "{number:,} references"), "0 references", "0 rujukan"),
    ],
)
def test_said(message: Message, english: str, in_indonesian: str) -> None:
    assert message == message.said() == message.said("en") == english
    assert message.said("id") == in_language(message, "id") == in_indonesian


def test_any_other_text_is_the_same_in_every_language() -> None:
    assert in_language("no title found", "id") == "no title found"


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda message: pickle.loads(pickle.dumps(message))])
def test_a_copy_says_the_same(copied: type[Message]) -> None:
    message = Message("this is {kind}, not text", kind=Message("a PDF"))
    assert copied(message) == message
    assert copied(message).said("id") == "ini PDF, bukan teks"


QUOTED = re.compile(r"\{(\w+)(?:!r)?\}")
FILLED = {english: placeholders(english) for english in sorted(indonesian())}
QUOTING = [english for english, fields in FILLED.items() if fields and all(map(QUOTED.match, fields))]
"""The sentences that take any text; others write numbers in a form."""


@given(st.sampled_from(QUOTING), st.text())
def test_what_is_quoted_stays_as_it_is(template: str, value: str) -> None:
    """Whatever is printed in a list may be quoted in a message: braces, percent signs, broken characters."""
    values = dict.fromkeys(QUOTED.findall(template), value)
    message = Message(template, **values)
    assert message == template.format(**values)
    assert message.said("id") == indonesian()[template].format(**values)


@given(st.one_of(st.integers(), st.floats()), st.sampled_from(["{value}", "{value!r}", "{value:,}", "{value:.2f}"]))
def test_a_number_is_written_with_the_comma_of_the_language(value: float, template: str) -> None:
    english, in_indonesian = Message(template, value=value).said("en"), Message(template, value=value).said("id")
    assert english == template.format(value=value)
    if "!r" not in template:
        english = english.translate(str.maketrans(",.", ".,"))
    assert in_indonesian == english


def test_a_diagnostic_speaks_both_languages() -> None:
    remark = Diagnostic(code=Code.BAD_VALUE, entry="a", field="PY", value="x", detail=Message("kept as text"), line=3)
    assert str(remark) == remark.said("en")
    assert remark.said("id").startswith("a: baris 3: PY ")
    assert remark.said("id").endswith(": 'x' (disimpan sebagai teks)")


def test_an_error_speaks_both_languages() -> None:
    error = ReadError(Message("the file is empty"), file="a.txt", line=3)
    assert (str(error), error.said("id")) == ("a.txt:3: the file is empty", "a.txt:3: berkas ini kosong")
    assert pickle.loads(pickle.dumps(error)).said("id") == error.said("id")
    unknown = UnknownFormatError(Message("no format {name!r}; there are {all}", name="x", all="ris"))
    assert (str(unknown), unknown.said("id")) == ("no format 'x'; there are ris", "tidak ada format 'x'; yang ada: ris")


def test_po() -> None:
    text = r"""
        # a comment
        msgid ""
        msgstr "Language: id\n"

        msgid ""
        "two \"lines\"\n"
        "of text"
        msgstr "dua baris"

        msgid "one"
        msgstr "satu"
        """
    lines = "\n".join(map(str.strip, text.splitlines()))
    assert list(entries(lines)) == [('two "lines"\nof text', "dua baris"), ("one", "satu")]


def test_english_reads_no_catalogue() -> None:
    script = (
        "from citeconv import cli; from citeconv.messages.catalogue import indonesian; "
        "cli.main(['--lang', 'en', 'explain', 'Yea, S. Books. London: Routledge, 2014.']); "
        "assert not indonesian.cache_info().currsize"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)


def test_the_examples_are_true() -> None:
    assert doctest.testmod(messages).failed == doctest.testmod(language).failed == 0
