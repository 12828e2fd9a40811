"""Where profiles are kept: a file of gold lines for each, in the user's folder for data, and beside it what they teach.

The gold lines are all that counts; a user may read, move and mend them. What was worked out from them is kept so that
the next reading need not work it out again, and worked out anew when the lines or the weights have changed.
"""

from __future__ import annotations

import hashlib
import os
import pkgutil
import re
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from citeconv.diagnostics import CiteconvError, UnknownProfileError
from citeconv.files import write_whole
from citeconv.learning import record
from citeconv.learning.lines import Line, dumps, loads
from citeconv.learning.profile import Profile, learn
from citeconv.messages import Message

_NAME = re.compile(r"\w[\w.-]*")
_LINES, _WORKED_OUT = ".jsonl", ".learned"


def folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """The folder of the profiles: CITECONV_PROFILES, else where the system keeps a user's data (XDG, Apple, Windows).

    >>> folder({"XDG_DATA_HOME": "/data"}, "linux").as_posix()
    '/data/citeconv/profiles'
    """
    if chosen := environment.get("CITECONV_PROFILES"):
        return Path(chosen)
    if platform == "win32":
        home = Path(environment.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif platform == "darwin":
        home = Path.home() / "Library" / "Application Support"
    else:
        home = Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return home / "citeconv" / "profiles"


def path_of(name: str) -> Path:
    """The file of the gold lines of a profile, whether it is there or not. Raises CiteconvError for what is no name."""
    if not _NAME.fullmatch(name):
        raise CiteconvError(Message("a profile's name has letters, digits, - and . only, not {name!r}", name=name))
    return folder() / f"{name}{_LINES}"


def names() -> list[str]:
    """The profiles there are."""
    return sorted(path.stem for path in folder().glob(f"*{_LINES}"))


def lines_of(name: str) -> list[Line]:
    """The gold lines of a profile. Raises UnknownProfileError; ReadError for a file that was mended wrongly."""
    path = path_of(name)
    if not path.is_file():
        there = ", ".join(names())
        known = Message("there are {all}", all=there) if there else Message("there is none yet")
        raise UnknownProfileError(Message("no profile {name!r}; {known}", name=name, known=known))
    return loads(path.read_text(encoding="utf-8"), str(path))


def load(name: str) -> Profile:
    """The profile of that name; raises as `lines_of` does."""
    lines = lines_of(name)
    profile = _kept(name, lines)
    if profile is None:
        profile = learn(lines)
        _keep(name, profile)
    return profile


def save(name: str, profile: Profile) -> Path:
    """Writes the gold lines, whole or not at all, and gives the file. Raises CiteconvError for what is no name."""
    path = path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, dumps(profile.lines))
    _keep(name, profile)
    return path


def forget(name: str) -> Path:
    """Deletes a profile and gives the file that it was. Raises UnknownProfileError."""
    lines_of(name)
    path = path_of(name)
    path.with_suffix(_WORKED_OUT).unlink(missing_ok=True)
    path.unlink()
    return path


def _kept(name: str, lines: Sequence[Line]) -> Profile | None:
    """What was worked out from these lines before, if it was by this version and these weights."""
    try:
        return record.loads(path_of(name).with_suffix(_WORKED_OUT).read_text(encoding="utf-8"), _stamp(lines), lines)
    except (OSError, LookupError, TypeError, ValueError):  # not there, or not ours
        return None


def _keep(name: str, profile: Profile) -> None:
    try:
        write_whole(path_of(name).with_suffix(_WORKED_OUT), record.dumps(profile, _stamp(profile.lines)))
    except OSError:  # a folder that may only be read: it is worked out each time
        return


def _stamp(lines: Sequence[Line]) -> str:
    """What a record must have been worked out from to hold: the lines, the weights, the version."""
    weights = pkgutil.get_data("citeconv.chicago", "weights.tsv") or b""
    return hashlib.sha256(b"".join((dumps(lines).encode(), weights, version("citeconv").encode()))).hexdigest()
