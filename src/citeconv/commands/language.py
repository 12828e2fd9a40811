"""The language in which a command speaks: asked for, else that of the environment."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping

from citeconv.diagnostics import Language


def language_option(parser: argparse.ArgumentParser) -> None:
    """Indonesian or English, by default as the environment says."""
    parser.add_argument(
        "--lang", choices=("id", "en"), default=language_of(os.environ), help="of the messages (else as the system's)"
    )


def language_of(environment: Mapping[str, str]) -> Language:
    """``id`` where the environment asks for Indonesian, else ``en``; the first variable that is set decides (POSIX).

    >>> language_of({"LC_ALL": "id_ID.UTF-8"}), language_of({"LC_ALL": "", "LANG": "in"}), language_of({})
    ('id', 'id', 'en')
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environment[name] for name in names if environment.get(name)), "")
    return "id" if chosen.partition("_")[0].partition(".")[0] in ("id", "in", "ind", "indonesian") else "en"
