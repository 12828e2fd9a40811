"""What the command says, it says in the language that is asked for."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from citeconv import cli
from citeconv.commands import COMMANDS
from citeconv.messages.catalogue import indonesian
from tests.messages.templates import PLACEHOLDER

SEED = str(Path(__file__).parents[1] / "data" / "seed-page.txt")
NAMES = [command.__name__.rpartition(".")[2] for command in COMMANDS]


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What the command prints, on both streams."""
    with suppress(SystemExit):  # as argparse ends after a help page
        cli.main(words)
    return "".join(capsys.readouterr())


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def english() -> Iterator[str]:
    """What stands between the values of the templates, where it is long enough to be told from titles and options."""
    for template, other in indonesian().items():
        for piece in map(in_one_line, PLACEHOLDER.split(template)):
            if len(piece) > 8 and " " in piece and piece not in in_one_line(other):
                yield piece


@pytest.mark.parametrize("words", [[], *([name] for name in NAMES)], ids=lambda words: " ".join(words) or "citeconv")
def test_help_is_whole_in_either_language(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    page = said(capsys, "--lang", "id", *words, "--help")
    assert page.startswith("cara pakai: citeconv")
    assert [piece for piece in english() if piece in in_one_line(page)] == []
    assert said(capsys, *words, "--help", "--lang", "en").startswith("usage: citeconv")


@pytest.mark.parametrize("words", [
    ["convert", SEED, "--to", "ris", "-v", "--losses", "-o", "x.ris"], ["split", SEED, "-v"], ["formats"],
    ["check", SEED], ["explain", "-f", SEED, "-n", "1-20"], ["review", SEED, "-o", "x.html"],
], ids=lambda words: words[0])  # fmt: skip
def test_a_run_speaks_one_language(
    words: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = in_one_line(said(capsys, *words, "--lang", "id"))
    assert [piece for piece in english() if piece in told] == []


@pytest.mark.parametrize(("words", "line"), [
    ("convert tidak-ada.txt --to ris", "tidak-ada.txt: berkas atau folder ini tidak ada"),
    ("convert . --to ris", ".: ini folder, bukan berkas"),
    ("convert kosong.txt --to ris", "kosong.txt: berkas ini kosong"),
    ("convert rusak.docx --to ris", "rusak.docx: ini arsip ZIP, tetapi bukan dokumen (.docx atau .odt)"),
    ("convert rusak.bib --to ris",
     "rusak.bib:1: tidak ada entri BibTeX di sini; bentuknya @type{key, field = {value}, ...}"),
    ("convert kosong.txt",
     "sebutkan format yang ditulis: --to bibtex, ris, apa, atau yang lain dalam `citeconv formats`, atau -o BERKAS"),
    ("convert daftar.txt -o ke/mana.bib", "ke: folder tujuan ini tidak ada"),
    ("explain -n 4-x",
     "argumen -n/--numbers: nomor ditulis seperti 4,17-20, bukan '4-x' (selengkapnya: citeconv explain --help)"),
    ("explain -f", "argumen -f/--file: perlu satu nilai (selengkapnya: citeconv explain --help)"),
    ("cite", "argumen ini harus ada: BERKAS (selengkapnya: citeconv cite --help)"),
    ("cite daftar.txt -n 7", "daftar.txt tidak punya rujukan 7, hanya 1 sampai 1"),
    ("formats --lang xx",
     "argumen --lang: pilihan tidak dikenal: 'xx' (pilihlah dari 'id', 'en') (selengkapnya: citeconv formats --help)"),
    ("tulis", "argumen PERINTAH: pilihan tidak dikenal: 'tulis' (pilihlah dari"),
])  # fmt: skip
def test_errors(
    words: str, line: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    monkeypatch.chdir(tmp_path)
    Path("daftar.txt").write_text("Yea, S. Human Trafficking. London: Routledge, 2014.\n", encoding="utf-8")
    Path("kosong.txt").touch()
    Path("rusak.docx").write_bytes(b"PK\x03\x04")
    Path("rusak.bib").write_text("rusak", encoding="utf-8")
    told = said(capsys, *words.split())
    assert told.startswith(f"citeconv: {line}")
    assert told.count("\n") == 1


@pytest.mark.parametrize("words", [["--lang", "id", "formats"], ["formats", "--lang=id"]])
def test_the_language_stands_before_or_after_the_command(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert "dibaca, ditulis" in said(capsys, *words)


def test_the_language_ends_with_the_call(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "--lang", "id", "formats")
    assert re.match("usage: ", argparse.ArgumentParser().format_help())
    assert "reads, writes" in said(capsys, "formats")
