"""Several processes read what one reads, in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest

from citeconv import cli, parse_list
from citeconv.chicago import parallel, read_list
from citeconv.chicago.weights import shipped
from tests.chicago.references import fixtures

TEXTS = [fixture.printed for fixture in fixtures()][:40]


@pytest.mark.parametrize("jobs", [0, 2, 3])
def test_a_list_read_in_parts_is_read_as_one(jobs: int) -> None:
    none = [()] * len(TEXTS)
    parts = parallel.readings(TEXTS, none, shipped(), jobs, fewest=5)
    assert parts == parallel.readings(TEXTS, none, shipped(), 1)
    assert [part.source for part in parts] == TEXTS


def test_a_long_list_is_read_by_several_processes_as_by_one() -> None:
    several = TEXTS * (2 * parallel.FEWEST // len(TEXTS) + 1)
    assert read_list(several, jobs=2)[: len(TEXTS)] == read_list(several)[: len(TEXTS)]
    assert parse_list("\n".join(TEXTS), jobs=2).references == parse_list("\n".join(TEXTS)).references


def test_files_are_written_in_the_order_they_were_named(tmp_path: Path) -> None:
    names = []
    for k in range(3):
        names.append(str(tmp_path / f"{k}.txt"))
        Path(names[-1]).write_text("\n".join(TEXTS[k * 10 : k * 10 + 10]), encoding="utf-8")
    written = []
    for jobs in ("1", "2"):
        out = tmp_path / f"{jobs}.ris"
        assert cli.main(["convert", *names, "-o", str(out), "--jobs", jobs, "--quiet"]) == 0
        written.append(out.read_bytes())
    assert written[0] == written[1]


def test_a_file_that_cannot_be_read_is_told_as_ever(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, empty, out = (tmp_path / name for name in ("baik.txt", "kosong.txt", "out.bib"))
    good.write_text("\n".join(TEXTS[:5]), encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    assert cli.main(["convert", str(good), str(empty), "-o", str(out), "--jobs", "2"]) == 2
    assert capsys.readouterr().err == f"citeconv: {empty}: the file is empty\n"
    assert not out.exists()


@pytest.mark.parametrize("jobs", ["-1", "x", "1000", "²"])
def test_a_wrong_number_of_processes_is_told(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["convert", "x.txt", "--to", "ris", f"--jobs={jobs}"])
    assert stop.value.code == 2
    assert "--jobs" in capsys.readouterr().err
