"""``citeconv check`` as people run it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from citeconv.commands.language import language_of
from tests.checking.lists import CLEAN
from tests.test_cli import SEED, fails, run


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    folder = tmp_path / "edisi"
    folder.mkdir()
    (folder / "artikel-1.txt").write_text(CLEAN, encoding="utf-8")
    (folder / "artikel-2.bib").write_text("@book{a, title={A}, year={2019}}", encoding="utf-8")
    (folder / "sampul.png").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1")
    return folder


def test_json_of_the_seed() -> None:
    data = json.loads(run("check", SEED, "--format", "json", "--year", "2021").stdout)
    assert (data["references"], len(data["findings"])) == (72, 15)


def test_strict_and_silence(tmp_path: Path) -> None:
    clean, faulty = tmp_path / "clean.txt", tmp_path / "faulty.json"
    clean.write_text(CLEAN, encoding="utf-8")
    faulty.write_text('[{"id": "a", "type": "book", "title": "A", "publisher": "B"}]', encoding="utf-8")
    assert run("check", clean, "--strict", "--year", "2024").returncode == 0
    assert run("check", faulty).returncode == 0
    assert run("check", faulty, "--strict").returncode == 1
    assert run("check", faulty, "--strict", "--silence", "missing-field").returncode == 0


def test_a_folder_is_a_row_a_file(issue: Path) -> None:
    done = run("check", issue, "--year", "2021")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert [(Path(row["file"]).name, row["references"]) for row in rows] == [
        ("artikel-1.txt", "50"),
        ("artikel-2.bib", "1"),
        ("total", "51"),
    ]
    assert "left out: " in done.stderr.decode()
    assert "sampul.png" in done.stderr.decode()
    assert run("check", issue, "--strict", "-q").returncode == 1


def test_an_empty_folder(tmp_path: Path) -> None:
    fails(run("check", tmp_path), str(tmp_path), "no file with references")


def test_wrong_words() -> None:
    fails(run("check", SEED, "--silence", "misspelt"), "misspelt", "missing-field")
    fails(run("check", SEED, "--year", "21"), "four digits")


def test_a_page_is_written_whole(tmp_path: Path) -> None:
    out = tmp_path / "periksa.html"
    assert run("check", SEED, "--format", "html", "--lang", "id", "-o", out).stdout == b""
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>\n<html lang=\"id\">")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "id_ID.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "C.UTF-8", "LC_MESSAGES": "id"}, "id"),
        ({"LANG": "it_IT.UTF-8"}, "en"),
    ],
)
def test_the_environment_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language
