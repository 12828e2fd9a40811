"""The tables as they are printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("scipy")

from citeconv.training.evaluation.__main__ import main, report
from citeconv.training.evaluation.scores import dumps
from citeconv.training.evaluation.tables import aligned, by_field, by_form, by_source, reliability
from citeconv.training.evaluation.trial import Outcome
from tests.training.evaluation.made import lists, scored

READ = lists([("a", 3, 1), ("b", 4, 0)])


def test_columns_stand_under_each_other() -> None:
    assert aligned([("", "count"), ("long name", "7"), ("b", "")]) == "           count\nlong name      7\nb"


def test_figures_by_form() -> None:
    mixed = [replace(one, form="bibliography" if one.source == "a" else "note") for one in READ]
    assert by_form(mixed, [("the first", mixed[:1]), ("nothing", [])]).splitlines() == [
        "               references  sources              field F1           fully right             with type   type",
        "all                     8        2  0.875 [0.750, 1.000]  0.875 [0.750, 1.000]  0.875 [0.750, 1.000]  1.000",
        "bibliography            4        1                 0.750                 0.750                 0.750  1.000",
        "both of these           4        1                 0.750                 0.750                 0.750  1.000",
        "notes                   4        1                 1.000                 1.000                 1.000  1.000",
        "the first               1        1                 1.000                 1.000                 1.000  1.000",
    ]


def test_figures_by_field() -> None:
    lines = by_field(READ).splitlines()
    assert lines[0].split("  ")[0] == "field"
    (title,) = [line for line in lines if line.startswith("title")]
    assert title.split() == ["title", "0.875", "[0.750,", "1.000]", "7", "1", "0", "0", "0.900", "0.025"]
    (absent,) = [line for line in lines if line.startswith("DOI")]
    assert absent.split() == ["DOI", "0", "0", "0", "0"]


def test_a_list_that_reads_worse_than_its_references_shows() -> None:
    listed = lists([("a", 4, 0), ("b", 2, 2)])
    assert by_source(READ, listed).splitlines() == [
        "source  references  fully right  in its list  with type  type  field F1",
        "a                4            3            4          3     4     0.750",
        "b                4            4            2          4     4     1.000",
        "",
        "Read in its list, against alone: fully right -0.125 [-0.500, +0.250], field F1 -0.125 [-0.500, +0.250];"
        " lists: better 1, the same 0, worse 1.",
    ]


def test_reliability() -> None:
    sure = [scored(k, confidence=0.95) for k in range(3)]
    scores = [*sure, scored(3, verdict="wrong", confidence=0.95), scored(4, verdict="wrong", confidence=0.05)]
    assert reliability(scores).splitlines() == [
        "confidence  references  mean  fully right  fields  mean  right",
        "0.0 to 0.1           1  0.05         0.00       1  0.05   0.00",
        "0.9 to 1.0           4  0.95         0.75       4  0.95   0.75",
        "Called unsure (below 0.5): 1 references, fully right 0.000; the other 4: 0.750.",
        "Expected calibration error: references 0.170, fields 0.170.",
    ]


def test_while_developing_nothing_is_said_of_the_fifth_set_aside() -> None:
    folds = [Outcome(tuple(part), tuple(part)) for part in (READ[::2], READ[1::2])]
    sections = report([{"source": one.source} for one in READ], folds, []).split("\n\n")
    assert sections[0].endswith("The fifth set aside is left out.")
    assert sections[1].splitlines()[1].split()[:3] == ["all", "8", "2"]
    assert "set aside" not in "".join(sections[1:])
    assert "Shipped" not in "".join(sections)


def test_readings_of_other_references_are_refused_before_anything_is_learned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tmp_path / "before.jsonl"
    before.write_text(dumps(READ), encoding="utf-8")
    monkeypatch.chdir(Path(__file__).parents[3])
    monkeypatch.setattr("sys.argv", ["evaluation", "--development", "--against", str(before)])
    with pytest.raises(SystemExit) as error:
        main()
    assert error.value.code == 2
    assert "readings of other references" in capsys.readouterr().err
