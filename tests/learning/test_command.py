"""``citeconv learn`` and ``--profile`` as people use them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citeconv.cli import main
from tests.learning.houses import TITLE_FIRST, lines

GOLDS = lines(TITLE_FIRST)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CITECONV_PROFILES", "profiles")
    monkeypatch.setenv("LC_ALL", "C")
    for name, golds in (("satu.jsonl", GOLDS[:4]), ("dua.jsonl", GOLDS[2:6])):
        Path(name).write_text("".join(json.dumps(gold) + "\n" for gold in golds), encoding="utf-8")
    Path("daftar.txt").write_text("".join(f"{gold['raw']}\n" for gold in GOLDS), encoding="utf-8")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> tuple[str, str]:
    assert main(words) == status
    captured = capsys.readouterr()
    return captured.out, captured.err


def right(titles: list[str], printed: str) -> set[str]:
    return {*titles} & {item.get("title") for item in json.loads(printed)}


def test_learn_then_convert(capsys: pytest.CaptureFixture[str]) -> None:
    before, _ = said(capsys, "convert", "daftar.txt", "--to", "csl-json", "--split", "lines")
    out, err = said(capsys, "learn", "satu.jsonl", "dua.jsonl", "--profile", "jurnal")
    assert out == ""
    assert "6 references are taught; 0 were read fully right before, 6 are now" in err
    after, _ = said(capsys, "convert", "daftar.txt", "--to", "csl-json", "--split", "lines", "--profile", "jurnal")
    titles = [gold["csl"]["title"] for gold in GOLDS]
    assert len(right(titles, before)) <= 5
    assert len(right(titles, after)) >= 9


def test_lines_are_added(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "learn", "satu.jsonl", "--profile", "jurnal")
    _, err = said(capsys, "learn", "dua.jsonl", "--profile", "jurnal")
    assert "6 references are taught" in err
    shown, _ = said(capsys, "learn", "--show", "--profile", "jurnal")
    assert [json.loads(line)["raw"] for line in shown.splitlines()] == [gold["raw"] for gold in GOLDS[:6]]


def test_list_and_forget(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "learn", "--list") == ("", "")
    said(capsys, "learn", "satu.jsonl", "--profile", "jurnal")
    assert said(capsys, "learn", "--list")[0] == "jurnal\n"
    assert "deleted" in said(capsys, "learn", "--forget", "--profile", "jurnal")[1]
    assert said(capsys, "learn", "--list") == ("", "")


def test_what_is_not_learned_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    gold = {**GOLDS[0], "csl": {**GOLDS[0]["csl"], "DOI": "10.1234/abc"}}
    Path("tiga.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    _, err = said(capsys, "learn", "tiga.jsonl", "--profile", "jurnal")
    assert "not learned: DOI of line 1, 'Human Trafficking in Asia" in err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["learn", "satu.jsonl"], "--profile NAME"),
        (["learn", "--profile", "jurnal"], "give a FILE"),
        (["learn", "daftar.txt", "--profile", "jurnal"], "daftar.txt:1: not a gold line"),
        (["learn", "kosong.jsonl", "--profile", "jurnal"], "kosong.jsonl"),
        (["learn", "--show", "--profile", "x"], "no profile 'x'"),
        (["learn", "satu.jsonl", "--profile", "a/b"], "a profile's name"),
        (["convert", "daftar.txt", "--to", "ris", "--profile", "x"], "no profile 'x'; there is none yet"),
        (["check", "daftar.txt", "--profile", "x"], "no profile 'x'"),
        (["review", "daftar.txt", "--profile", "x"], "no profile 'x'"),
        (["explain", "X.", "--profile", "x"], "no profile 'x'"),
    ],
)
def test_errors_are_one_line(words: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, *words, status=2)
    assert out == ""
    assert message in err
    assert err.count("\n") == 1
    assert not Path("profiles").exists()
