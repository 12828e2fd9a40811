"""The command as people run it: a process with files, pipes and an exit status."""

from __future__ import annotations

import codecs
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SEED = Path(__file__).parent / "data" / "seed-page.txt"
TEXT = SEED.read_text(encoding="utf-8")
COMMAND = [sys.executable, "-m", "citeconv"]


def run(*words: str | Path, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *map(str, words)], input=stdin, capture_output=True, cwd=cwd, check=False)


def fails(done: subprocess.CompletedProcess[bytes], *said: str) -> None:
    """One clear line on standard error, nothing on standard output, status 2."""
    errors = done.stderr.decode()
    assert done.returncode == 2, errors
    assert done.stdout == b""
    assert errors.startswith("citeconv: ")
    assert errors.count("\n") == 1
    for part in said:
        assert part in errors


@pytest.mark.parametrize(
    ("to", "entries"), [("bibtex", r"^@\w+\{"), ("ris", r"^TY  - "), ("csl-json", r'^ +"id": '), ("apa", r"^\S.*$")]
)
def test_convert_writes_72_entries(to: str, entries: str) -> None:
    done = run("convert", SEED, "--to", to)
    assert done.returncode == 0
    assert len(re.findall(entries, done.stdout.decode(), re.MULTILINE)) == 72
    assert done.stderr.decode().startswith(f"{SEED}: 72 references read; ")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-16"),
        TEXT.encode("cp1252"),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
    ],
    ids=["UTF-16", "cp1252", "BOM", "CRLF"],
)
def test_convert_takes_a_pipe_in_any_encoding(data: bytes) -> None:
    assert run("convert", "-", "--to", "bibtex", stdin=data).stdout == run("convert", SEED, "--to", "bibtex").stdout


def test_output_is_utf8_whatever_the_locale() -> None:
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run([*COMMAND, "split", SEED], capture_output=True, env=plain, check=True)
    assert "Björkdahl, A." in done.stdout.decode()


def test_several_files_are_one_list_with_unique_keys(tmp_path: Path) -> None:
    out = tmp_path / "semua.bib"
    done = run("convert", SEED, SEED, "-o", out)
    keys = re.findall(r"^@\w+\{([^,]+),", out.read_text(encoding="utf-8"), re.MULTILINE)
    assert done.stdout == b""
    assert len(keys) == len(set(keys)) == 144
    assert done.stderr.decode().count("72 references read") == 2


def test_quiet_and_verbose() -> None:
    assert run("convert", SEED, "--to", "ris", "-q").stderr == b""
    told = run("convert", SEED, "--to", "ris", "-v").stderr.decode()
    assert f"{SEED}: not taken for references: Full Text:" in told
    assert "Full Text" not in run("convert", SEED, "--to", "ris").stderr.decode()


def test_the_summary_names_the_references_to_look_at(tmp_path: Path) -> None:
    page = tmp_path / "daftar kita.txt"
    page.write_text(
        "Referensi\n\nYea, S. Books. London: Routledge, 2014.\n\nxq zz 17 blorp; fnord (((\n", encoding="utf-8"
    )
    told = run("convert", page, "--to", "ris").stderr.decode()
    summary = re.search(r"read; (\d) unsure(?: \((.*)\))?; (\d) with leftover text(?: \((.*)\))?\n", told)
    assert summary
    assert summary[1] == str(len(numbers(summary[2])))
    assert summary[3] == str(len(numbers(summary[4])))
    doubtful = sorted({*numbers(summary[2]), *numbers(summary[4])})
    if doubtful:
        command = f"citeconv explain -f '{page}' -n {','.join(map(str, doubtful))}".replace("1,2", "1-2")
        assert command in told


def numbers(text: str | None) -> list[int]:
    ends = [part.split("-") for part in text.split(",")] if text else []
    return [number for pair in ends for number in range(int(pair[0]), int(pair[-1]) + 1)]


def test_strict_fails_on_what_a_format_cannot_hold(tmp_path: Path) -> None:
    rich, poor = tmp_path / "rich.json", tmp_path / "poor.json"
    rich.write_text('[{"id": "a", "type": "treaty", "title": "Piagam ASEAN"}]', encoding="utf-8")
    poor.write_text('[{"id": "a", "type": "book", "title": "Books"}]', encoding="utf-8")
    done = run("convert", rich, "--to", "ris", "--strict")
    assert done.returncode == 1
    assert done.stdout.startswith(b"TY  - ")
    assert "ris: a: type is changed: 'treaty'" in done.stderr.decode()
    assert run("convert", poor, "--to", "ris", "--strict").returncode == 0
    assert run("convert", rich, "--to", "csl-json", "--strict").returncode == 0
    only_told = run("convert", rich, "--to", "ris", "--losses")
    assert (only_told.returncode, b"treaty" in only_told.stderr) == (0, True)


def test_split_prints_one_reference_a_line() -> None:
    done = run("split", SEED)
    assert len(done.stdout.decode().splitlines()) == 72
    assert done.stderr.decode() == f"{SEED}: 72 references, separated by blank lines; 5 blocks of text left out\n"
    again = run("split", stdin=done.stdout)
    assert again.stdout == done.stdout
    assert "72 references, one per line" in again.stderr.decode()


def test_explain_draws_a_mark_below_each_character() -> None:
    text = "Yea, S. Human Trafficking in Asia. London: Routledge, 2014."
    drawn = run("explain", text).stdout.decode().splitlines()
    assert drawn[0] == text
    assert len(drawn[1]) == len(text)
    assert re.search(r"^ +type +\d\.\d\d ", "\n".join(drawn), re.MULTILINE)


def test_explain_takes_references_of_a_file() -> None:
    drawn = run("explain", "-f", SEED, "-n", "72,1-2").stdout.decode()
    assert re.findall(r"^(\d+)$", drawn, re.MULTILINE) == ["72", "1", "2"]
    assert drawn.startswith("72\nYusran R. ")


def test_formats_and_version_and_help() -> None:
    assert re.search(r"^ris +reads, writes +RIS +\.ris$", run("formats").stdout.decode(), re.MULTILINE)
    assert re.fullmatch(r"citeconv \d+\.\d+\.\d+\n", run("--version").stdout.decode())
    for words in ([], ["convert"], ["split"], ["explain"], ["formats"]):
        assert run(*words, "--help").stdout.startswith(b"usage: citeconv")


def test_the_console_script_is_the_same_command() -> None:
    script = Path(sys.executable).with_name("citeconv")
    assert subprocess.run([script, "formats"], capture_output=True, check=True).stdout == run("formats").stdout


# What goes wrong is told in one line, and nothing is written


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["convert", "no.txt", "--to", "ris"], "no.txt: No such file"),
        (["convert", "empty.txt", "--to", "ris"], "empty.txt: the file is empty"),
        (["convert", "letter.txt", "--to", "ris"], "letter.txt: no reference found"),
        (["convert", "folder", "--to", "ris"], "folder: this is a folder"),
        (["convert", "scan.pdf", "--to", "ris"], "scan.pdf: this PDF is damaged"),
        (["convert", "mixed.txt", "--to", "ris"], "mixed.txt:3: byte 0xE9 is not UTF-8"),
        (["convert", "mixed.txt", "--to", "ris", "--encoding", "ascii"], "mixed.txt:2: byte 0xC3 is not ascii"),
        (["convert", "list.txt", "--to", "ris", "--encoding", "klingon"], "no text encoding is called 'klingon'"),
        (["convert", "list.txt", "--to", "ris", "--ascii"], "--ascii goes with --to bibtex or biblatex only"),
        (["convert", "list.txt", "--to", "xml"],
         "no format 'xml' to write; there are bibtex, biblatex, ris, csl-json, csl-yaml, apa"),
        (["convert", "list.txt", "--to", "ris", "--from", "xml"], "no format 'xml' to read; there are"),
        (["convert", "list.txt", "--to", "ris", "--from", "csl-json"], "list.txt"),
        (["convert", "list.txt"], "say the format to write"),
        (["convert", "list.txt", "-o", "list.docx"], "no format has the suffix"),
        (["convert", "list.txt", "--to", "ris", "--style", "apa"], "--style goes with --to apa only"),
        (["convert", "list.txt", "--to", "apa", "--style", "nonesuch"], "no style 'nonesuch'"),
        (["convert", "list.txt", "-o", "no/list.bib"], "no: there is no such folder"),
        (["convert", "list.txt", "--to", "ris", "-o", "folder"], "folder: this is a folder"),
        (["convert", "list.txt", "no.txt", "-o", "out.bib"], "no.txt: No such file"),
        (["convert", "--to"], "--to: expected one argument (citeconv convert --help tells more)"),
        (["split", "letter.txt"], "letter.txt: no reference found"),
        (["split", "folder"], "folder: this is a folder"),
        (["explain"], "give the reference to explain"),
        (["explain", "-f", "list.txt", "-n", "9"], "list.txt has no reference 9, only 1 to 1"),
        (["explain", "-f", "list.txt", "-n", "x"], "numbers are written as 4,17-20, not 'x'"),
        (["ulasan"], "invalid choice: 'ulasan'"),
        ([], "COMMAND"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_one_line(words: list[str], said: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "letter.txt").write_bytes(b"Kepada Yth. Redaksi,\ndengan hormat")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7 ...")
    (tmp_path / "mixed.txt").write_bytes("Referensi\nRüland, J. “A”. 2014.\n".encode() + b"Caf\xe9. 2015.")
    (tmp_path / "list.txt").write_text("Yea, S. Books. London: Routledge, 2014.", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    fails(run(*words, cwd=tmp_path), said)
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def test_an_existing_file_stays_when_the_input_is_bad(tmp_path: Path) -> None:
    out = tmp_path / "out.bib"
    out.write_text("precious", encoding="utf-8")
    fails(run("convert", "-", "-o", out, stdin=b"hello"), "standard input: no reference found")
    assert out.read_text(encoding="utf-8") == "precious"


def test_a_broken_pipe_is_one_line() -> None:
    with subprocess.Popen(
        [*COMMAND, "convert", SEED, "--to", "ris"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        errors = process.stderr.read()
    assert process.returncode == 2
    assert errors == b"citeconv: the reader of the output went away before all was written\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_permission_denied(tmp_path: Path) -> None:
    page = tmp_path / "daftar.txt"
    page.write_bytes(SEED.read_bytes())
    tmp_path.chmod(0o500)
    fails(run("convert", page, "-o", tmp_path / "out.bib"), "out.bib: Permission denied")
    tmp_path.chmod(0o700)
    page.chmod(0o000)
    fails(run("convert", page, "--to", "ris"), "daftar.txt: Permission denied")
