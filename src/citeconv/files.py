"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from citeconv.messages import Message


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` to a file in UTF-8, its line ends as they are; until all is written, the old file stays.

    The new file is written beside the old and takes its place in one step. Raises OSError: FileNotFoundError for a
    missing folder, IsADirectoryError for a folder.
    """
    target = path.resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, Message("there is no such folder to write to"), str(path.parent))
    data = text.encode("utf-8")
    if target.exists() and not target.is_file():  # a device or a pipe: nothing there to keep
        target.write_bytes(data)
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise type(error)(error.errno, error.strerror, str(path)) from None
