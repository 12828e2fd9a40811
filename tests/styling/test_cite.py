"""The command ``citeconv cite``."""

from __future__ import annotations

from pathlib import Path

import pytest

from citeconv import cli

LIST = """Daftar Pustaka

Acharya, Amitav. “How Ideas Spread”. International Organization 58, no. 2 (2004): 239-275.
Acharya, Amitav. “Whose Norms Matter”. Asian Perspective 28, no. 1 (2004): 1-20.
Yea, Sallie. Human Trafficking in Asia. London: Routledge, 2014.
"""
CALLS = [
    ("", "(Acharya, 2004a)\n(Acharya, 2004b)\n(Yea, 2014)\n"),
    ("--narrative", "Acharya (2004a)\nAcharya (2004b)\nYea (2014)\n"),
    ("-n 3,1-2", "(Acharya, 2004a, 2004b; Yea, 2014)\n"),
    ("-n 1,3 --style apa-id --narrative", "Acharya (2004a) dan Yea (2014)\n"),
    ("-n 3 --style ieee", "[3]\n"),
]


@pytest.fixture
def listed(tmp_path: Path) -> str:
    file = tmp_path / "daftar.txt"
    file.write_text(LIST, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(("words", "printed"), CALLS)
def test_cite(words: str, printed: str, listed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["cite", listed, *words.split()]) == 0
    assert capsys.readouterr().out == printed


WRONG = [("-n 4", "has no reference 4, only 1 to 3"), ("--style apaa", "no style 'apaa'")]


@pytest.mark.parametrize(("words", "message"), WRONG)
def test_a_wrong_call_is_told(words: str, message: str, listed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["cite", listed, *words.split()]) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n")) == ("", 1)
    assert message in captured.err
