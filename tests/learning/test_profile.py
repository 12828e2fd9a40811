"""Corrected references of a journal: they come again as they were corrected, and the others are read in their light."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citeconv
from citeconv.diagnostics import Code
from citeconv.formats import csl_json
from citeconv.learning import Profile
from citeconv.learning.lessons import is_right
from citeconv.learning.lines import checked
from citeconv.parsed import Parsed
from tests.learning.houses import PLACE_FIRST, PLAIN, PUBLISHER_FIRST, TITLE_FIRST, lines

TAUGHT = 6


def read(golds: list[dict[str, Any]], profile: Profile | None = None) -> list[Parsed]:
    return list(citeconv.parse_list("\n".join(gold["raw"] for gold in golds), split="lines", profile=profile))


def right(golds: list[dict[str, Any]], profile: Profile | None = None) -> int:
    return sum(is_right(checked(gold), parsed) for gold, parsed in zip(golds, read(golds, profile), strict=True))


@pytest.mark.parametrize("form", [PUBLISHER_FIRST, TITLE_FIRST, PLACE_FIRST])
def test_a_strange_house_is_learned_from_six_references(form: str) -> None:
    golds = lines(form)
    profile = citeconv.learn(golds[:TAUGHT])
    assert right(golds[TAUGHT:]) == 0
    assert right(golds[TAUGHT:], profile) >= 3
    assert profile.trial.before == 0
    assert profile.trial.untaught >= 4


def test_single_references_are_read_in_their_light_too() -> None:
    golds = lines(PUBLISHER_FIRST)
    profile = citeconv.learn(golds[:TAUGHT])
    assert all(is_right(checked(gold), citeconv.parse(gold["raw"], profile=profile)) for gold in golds[TAUGHT:])


def test_what_is_read_right_stays_so() -> None:
    golds = lines(PLAIN)
    assert right(golds) == right(golds, citeconv.learn(golds[:TAUGHT])) == len(golds)


def test_what_was_taught_comes_again_as_it_was_corrected() -> None:
    """A name divided otherwise, another kind of work: neither is what the reader finds by itself."""
    line: dict[str, Any] = {
        "raw": "Pramoedya Ananta Toer. Bumi Manusia. Jakarta: Hasta Mitra, 1980.",
        "csl": {
            "type": "report", "author": [{"family": "Pramoedya Ananta Toer"}], "title": "Bumi Manusia",
            "publisher-place": "Jakarta", "publisher": "Hasta Mitra", "issued": {"date-parts": [[1980]]},
        },
    }  # fmt: skip
    before, after = citeconv.parse(line["raw"]), citeconv.parse(line["raw"], profile=citeconv.learn([line]))
    assert csl_json.item(before.reference)["author"] != line["csl"]["author"]
    assert csl_json.item(after.reference) == line["csl"]
    assert after.text("author") == "Pramoedya Ananta Toer"
    assert Code.NAME_ORDER_GUESSED not in {remark.code for remark in after.diagnostics}
    assert after.confidence > 0.9


def test_what_no_cut_sets_apart_comes_again_too() -> None:
    """The colon of the imprint is lost: no cut goes between place and publisher, but a person can."""
    line: dict[str, Any] = {
        "raw": "Manan, Abdul. Aneka Masalah Hukum Perdata Islam. Jakarta Kencana, 2006.",
        "csl": {
            "type": "book", "author": [{"family": "Manan", "given": "Abdul"}],
            "title": "Aneka Masalah Hukum Perdata Islam", "publisher-place": "Jakarta", "publisher": "Kencana",
            "issued": {"date-parts": [[2006]]},
        },
    }  # fmt: skip
    profile = citeconv.learn([line])
    parsed = citeconv.parse(line["raw"], profile=profile)
    assert profile.unfound == ((),)
    assert csl_json.item(parsed.reference) == line["csl"]
    assert (parsed.text("publisher-place"), parsed.text("publisher")) == ("Jakarta", "Kencana")
    spans = sorted([*parsed.spans, *parsed.leftover], key=lambda span: span.start)
    assert "".join(parsed.source[span.start : span.end] for span in spans) == parsed.source
    assert parsed.leftover == ()
    assert parsed.field_confidence.keys() == line["csl"].keys() - {"type"}


def test_a_value_that_is_not_printed_is_named_and_not_read() -> None:
    (line, *_) = lines(PLAIN)
    line["csl"] |= {"DOI": "10.1234/abc", "medium": "Buku"}
    profile = citeconv.learn([line])
    assert profile.unfound == (("DOI", "medium"),)
    assert citeconv.parse(line["raw"], profile=profile).reference.doi is None


def test_the_last_line_of_a_text_counts() -> None:
    (line, *_) = lines(PLAIN)
    other = {**line, "csl": {**line["csl"], "type": "report"}}
    profile = citeconv.learn([other], known=citeconv.learn([line]))
    assert [one["csl"]["type"] for one in profile.lines] == ["report"]
    assert citeconv.parse(line["raw"], profile=profile).reference.kind == "report"


def test_lines_that_contradict_each_other_leave_others_alone() -> None:
    """In every third line publisher and title are called each other: what that teaches does harm."""
    golds = lines(PLAIN)
    for gold in golds[::3]:
        csl = gold["csl"]
        csl["title"], csl["publisher"] = csl["publisher"], csl["title"]
    profile = citeconv.learn(golds)
    assert not profile.trial.helps
    assert (profile.taught.moves, profile.taught.forms, profile.taught.phrases) == ({}, (), frozenset())
    assert right(golds, profile) == profile.trial.by_heart == len(golds)


def test_several_processes_read_as_one_does() -> None:
    from citeconv.chicago import read_list
    from citeconv.chicago.parallel import readings
    from citeconv.chicago.weights import shipped

    golds = lines(TITLE_FIRST)
    taught = citeconv.learn(golds[:TAUGHT]).taught
    texts = [gold["raw"] for gold in golds]
    several = readings(texts, [()] * len(texts), shipped(), 2, taught=taught, fewest=2)
    assert several == list(read_list(texts, taught=taught))


PROFILE = citeconv.learn(lines(TITLE_FIRST)[:TAUGHT])


@given(st.one_of(st.text(max_size=80), st.sampled_from([gold["raw"] for gold in lines(TITLE_FIRST)])))
@settings(max_examples=60, deadline=None)
def test_every_character_has_its_place(text: str) -> None:
    parsed = citeconv.parse(text, profile=PROFILE)
    spans = sorted([*parsed.spans, *parsed.leftover], key=lambda span: span.start)
    assert "".join(text[span.start : span.end] for span in spans) == text


def test_the_same_lines_teach_the_same() -> None:
    assert citeconv.learn(lines(TITLE_FIRST)[:TAUGHT]) == PROFILE
