"""Profiles in the user's folder: kept whole, found again, worked out anew when something changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import citeconv
from citeconv import CiteconvError, ReadError, UnknownProfileError
from citeconv.learning.store import folder
from tests.learning.houses import TITLE_FIRST, lines

NAME = "jurnal-kami"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CITECONV_PROFILES", str(tmp_path / "profiles"))
    return tmp_path / "profiles"


@pytest.mark.parametrize(
    ("environment", "platform", "end"),
    [
        ({"CITECONV_PROFILES": "/p"}, "linux", "/p"),
        ({"XDG_DATA_HOME": "/d"}, "linux", "/d/citeconv/profiles"),
        ({}, "linux", ".local/share/citeconv/profiles"),
        ({}, "darwin", "Library/Application Support/citeconv/profiles"),
        ({"APPDATA": "/a"}, "win32", "/a/citeconv/profiles"),
    ],
)
def test_profiles_are_kept_where_the_system_keeps_a_users_data(
    environment: dict[str, str], platform: str, end: str
) -> None:
    assert folder(environment, platform).as_posix().endswith(end)


def test_a_profile_is_found_again_and_forgotten() -> None:
    profile = citeconv.learn(lines(TITLE_FIRST))
    path = citeconv.keep(profile, NAME)
    assert citeconv.profiles() == [NAME]
    assert citeconv.profile(NAME) == profile
    assert citeconv.forget(NAME) == path
    assert citeconv.profiles() == []
    assert list(path.parent.iterdir()) == []


def test_the_lines_are_all_that_counts(home: Path) -> None:
    profile = citeconv.learn(lines(TITLE_FIRST))
    path = citeconv.keep(profile, NAME)
    assert [json.loads(line)["raw"] for line in path.read_text(encoding="utf-8").splitlines()] == [
        gold["raw"] for gold in lines(TITLE_FIRST)
    ]
    for file in home.iterdir():
        if file != path:
            file.unlink()
    assert citeconv.profile(NAME) == profile


@pytest.mark.parametrize("damage", ["", "{}", "[]", '{"stamp": 1}', "\x00"])
def test_a_damaged_copy_is_worked_out_anew(home: Path, damage: str) -> None:
    profile = citeconv.learn(lines(TITLE_FIRST)[:3])
    citeconv.keep(profile, NAME)
    (home / f"{NAME}.learned").write_text(damage, encoding="utf-8")
    assert citeconv.profile(NAME) == profile


def test_mended_lines_are_learned_anew(home: Path) -> None:
    citeconv.keep(citeconv.learn(lines(TITLE_FIRST)[:3]), NAME)
    path = home / f"{NAME}.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("Gramedia", "Kompas"), encoding="utf-8")
    publishers = [line["csl"]["publisher"] for line in citeconv.profile(NAME).lines]
    assert publishers == ["Routledge", "Kompas", "Ombak"]


def test_a_profile_that_was_mended_wrongly_is_told(home: Path) -> None:
    citeconv.keep(citeconv.learn(lines(TITLE_FIRST)[:3]), NAME)
    path = home / f"{NAME}.jsonl"
    path.write_text(path.read_text(encoding="utf-8") + "{\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"jurnal-kami\.jsonl:4: not a gold line"):
        citeconv.parse("x", profile=NAME)


def test_an_unknown_name_tells_those_there_are() -> None:
    with pytest.raises(UnknownProfileError, match="no profile 'x'; there is none yet"):
        citeconv.parse("x", profile="x")
    citeconv.keep(citeconv.learn(lines(TITLE_FIRST)[:2]), NAME)
    with pytest.raises(UnknownProfileError, match=f"no profile 'x'; there are {NAME}"):
        citeconv.parse_list("x", profile="x")


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".x", "a b"])
def test_a_name_is_no_path(name: str, home: Path) -> None:
    with pytest.raises(CiteconvError):
        citeconv.keep(citeconv.learn(lines(TITLE_FIRST)[:2]), name)
    assert not home.exists()
