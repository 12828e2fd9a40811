"""The outside face: what programs call."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citeconv
from citeconv import Code, Diagnostic, Kind, Library, Names, Parsed, Person, ReadError, Reference, UnknownFormatError
from citeconv.api import rendered

SEED = Path(__file__).parent / "data" / "seed-page.txt"
BOOK = "Yea, S. Human Trafficking in Asia: Forcing Issues. London: Routledge, 2014."
LIST = f"Referensi\n\n{BOOK}\n\nGoh, G. The ‘ASEAN Way’. Pacific Review 13, No. 3. (2000): 439.\n"
FORMATS = ["bibtex", "ris", "csl-json"]
RAHMAN = Names((Person(family="Rahman"),))


@pytest.fixture(scope="module")
def seed() -> Library:
    return citeconv.read(SEED)


def test_parse_covers_the_text() -> None:
    parsed = citeconv.parse(BOOK)
    assert parsed.source == BOOK
    assert covered(parsed) == BOOK


def covered(parsed: Parsed) -> str:
    spans = sorted([*parsed.spans, *parsed.leftover], key=lambda span: span.start)
    return "".join(parsed.source[span.start : span.end] for span in spans)


def test_read_the_seed_page(seed: Library) -> None:
    assert len(seed) == len(seed.references) == 72
    assert [remark.code for remark in seed.notes] == [Code.NOT_REFERENCES] * 5
    assert all(covered(entry) == entry.source for entry in seed)


def test_remarks_on_a_list_say_which_reference(seed: Library) -> None:
    for number, entry in enumerate(seed, 1):
        assert {remark.entry for remark in entry.diagnostics} <= {str(number)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_read_bytes_in_other_encodings(encoding: str, line_end: str, seed: Library) -> None:
    data = SEED.read_text(encoding="utf-8").replace("\n", line_end).encode(encoding)
    assert citeconv.read(data).references == seed.references


def test_read_windows_1252(seed: Library) -> None:
    data = SEED.read_text(encoding="utf-8").encode("cp1252")
    assert citeconv.read(data).references == seed.references
    assert citeconv.read(data, encoding="cp1252").references == seed.references


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_is_recognised_and_read(name: str, seed: Library, tmp_path: Path) -> None:
    written = citeconv.dumps(seed, format=name)
    assert len(citeconv.loads(written, format=name)) == 72
    assert citeconv.loads(written).references == citeconv.loads(written, format=name).references
    path = tmp_path / "unnamed"
    path.write_text(written, encoding="utf-8", newline="")
    assert len(citeconv.read(path)) == 72


@pytest.mark.parametrize(
    "text", ["[1] Yea, S. Books. London, 2014.\n[2] Goh, G. Ways. Jakarta, 2000.", "{Yea}, S. Books, 2014."]
)
def test_brackets_make_no_json(text: str) -> None:
    assert citeconv.loads(text).references == citeconv.loads(text, format="chicago").references


def test_dumps_takes_one_several_and_libraries(seed: Library) -> None:
    parsed = seed[0]
    one = citeconv.dumps(parsed.reference)
    assert one == citeconv.dumps(parsed) == citeconv.dumps([parsed]) == citeconv.dumps(Library((parsed,)))
    assert one == citeconv.dumps(iter([parsed.reference]))
    assert citeconv.dumps([], format="csl-json") == "[]\n"


def test_dumps_gives_unique_keys_and_keeps_those_there_are() -> None:
    mine = Reference(kind=Kind.BOOK, key="mine", title="Books")
    other = Reference(kind=Kind.BOOK, title="Books")
    keys = [item["id"] for item in json.loads(citeconv.dumps([mine, other, other], format="csl-json"))]
    assert keys[0] == "mine"
    assert len(set(keys)) == 3


def test_a_bibliography() -> None:
    library = citeconv.parse_list(LIST)
    lines = citeconv.bibliography(library)
    assert len(lines) == 2
    assert citeconv.dumps(library, format="apa") == "".join(f"{line}\n" for line in lines)
    marked = citeconv.dumps(library, format="apa", output="html", locale="id-ID")
    assert re.match(r'<div class="csl-bib-body"[^>]*>\n  <div class="csl-entry">', marked)
    assert marked.count("csl-entry") == 2
    assert citeconv.losses(library, format="apa") == ()


def test_a_short_note_makes_no_line() -> None:
    """*Ibid.* is told and left out; the year letters are those of the works in the list."""
    remark = Diagnostic(code=Code.SHORT_NOTE, entry="2", value="A", detail="reference 1")
    work = Parsed(reference=Reference(kind=Kind.BOOK, title="A", author=RAHMAN))
    note = Parsed(reference=Reference(kind=Kind.DOCUMENT, author=RAHMAN, page="47"), diagnostics=(remark,))
    titled = Parsed(reference=Reference(kind=Kind.BOOK, title="B"), diagnostics=(remark,))
    assert citeconv.bibliography([note, work, titled], order="list") == ["Rahman. (n.d.). A.", "B. (n.d.)."]
    assert rendered([note, work, titled], order="list").indices == (1, 2)
    (told,) = citeconv.losses([work, note], format="apa")
    assert str(told) == "2: a short note for a reference above: A (left out of the list)"
    assert citeconv.citation(work, among=[work, note]) == "(Rahman, n.d.)"
    assert len(citeconv.bibliography([work.reference, note.reference])) == 2


@pytest.mark.parametrize("name", FORMATS)
def test_losses_name_the_keys_that_are_written(name: str) -> None:
    reference = Reference(kind=Kind.BOOK, title="Books", annote="x", dimensions="21 cm", scale="1:2", source="y")
    written = citeconv.dumps(reference, format=name)
    assert all(remark.entry in written for remark in citeconv.losses(reference, format=name) if remark.entry)


@pytest.mark.parametrize("suffix", ["bib", "ris", "json"])
def test_dump_takes_the_format_from_the_suffix(suffix: str, seed: Library, tmp_path: Path) -> None:
    path = tmp_path / f"daftar.{suffix}"
    citeconv.dump(seed, path)
    assert len(citeconv.read(str(path))) == 72
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


# What cannot be done


def test_unknown_formats_list_those_there_are() -> None:
    with pytest.raises(UnknownFormatError, match=r"no format 'xml' to write; there are bibtex, .*apa"):
        citeconv.dumps([], format="xml")
    with pytest.raises(UnknownFormatError, match=r"no format 'apa' to read; there are bibtex, .*chicago"):
        citeconv.loads("", format="apa")
    with pytest.raises(UnknownFormatError, match=r"\.bib"):
        citeconv.dump([], "daftar.docx")


@pytest.mark.parametrize("data", [b"", b" \n", "\ufeff".encode(), b"Kepada Yth. Redaksi,\n\ndengan hormat"])
def test_no_reference_is_an_error_of_the_file(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "surat.txt"
    path.write_bytes(data)
    with pytest.raises(
        ReadError, match="the file is empty" if not data.strip(b" \n\xef\xbb\xbf") else "no reference found"
    ) as caught:
        citeconv.read(path)
    assert caught.value.file == str(path)


def test_a_text_without_references_is_an_empty_library() -> None:
    assert len(citeconv.parse_list("hello")) == 0
    assert len(citeconv.loads("", format="bibtex")) == 0


def test_an_error_in_a_file_names_it(tmp_path: Path) -> None:
    path = tmp_path / "daftar.json"
    path.write_text('[{"id": "a",]', encoding="utf-8")
    with pytest.raises(ReadError, match=r"daftar\.json"):
        citeconv.read(path)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        citeconv.read(tmp_path / "no.txt")
    with pytest.raises(FileNotFoundError, match="there is no such folder to write to"):
        citeconv.dump([], tmp_path / "no" / "daftar.bib")
    with pytest.raises(IsADirectoryError):
        citeconv.dump([], tmp_path, format="bibtex")


def test_a_failed_dump_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "daftar.bib"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        citeconv.dump(Reference(kind=Kind.BOOK, title="half a surrogate: \ud800"), path)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_dump_keeps_links_and_modes(tmp_path: Path) -> None:
    path, link = tmp_path / "daftar.bib", tmp_path / "link.bib"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    citeconv.dump(Reference(kind=Kind.BOOK, title="Books"), link)
    assert link.is_symlink()
    assert "Books" in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o777 == 0o640


def test_dump_to_a_device() -> None:
    citeconv.dump(Reference(kind=Kind.BOOK, title="Books"), os.devnull, format="ris")
    assert not Path(os.devnull).is_file()


# Text never raises

PIECES = st.sampled_from(
    ["Yea, S. ", "“", "”", "(2014)", "https://", "10.1000/", "dkk.", "hlm. 1-", "———", "\n\n", "@book{", "TY  - ", "["]
)


@given(st.lists(PIECES | st.text(st.characters(codec="utf-8"), max_size=10), max_size=20).map("".join))
@settings(max_examples=60, deadline=None)
def test_no_text_raises(text: str) -> None:
    parsed = citeconv.parse(text)
    assert covered(parsed) == text
    for written in writings(citeconv.parse_list(text)):
        assert isinstance(written, str)


def writings(library: Library) -> Iterator[str]:
    yield from (citeconv.dumps(library, format=name) for name in FORMATS)
