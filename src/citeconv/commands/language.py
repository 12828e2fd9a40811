"""The language in which a call of the command speaks: the one asked for, else that of the environment.

It is found before the words are understood, so that help and errors come in it too. argparse asks ``gettext`` for its
own sentences, by two names in its module; while the command runs, these lead to the catalogue of citeconv.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from citeconv.messages import Language, Message, Value, in_language

_LANGUAGES = ("id", "en")
_spoken: ContextVar[Language] = ContextVar("language", default="en")


def language() -> Language:
    """The language of this call."""
    return _spoken.get()


def spoken(text: str, /, **values: Value) -> str:
    """A message, or the template of one, in the language of this call."""
    return in_language(text if isinstance(text, Message) else Message(text, **values), language())


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """What is said inside, by the commands and by argparse, is said in that language."""
    names, own = vars(argparse), (argparse._, argparse.ngettext)  # type: ignore[attr-defined]
    token = _spoken.set(language)
    names["_"], names["ngettext"] = _gettext, _one_or_many
    try:
        yield
    finally:
        names["_"], names["ngettext"] = own
        _spoken.reset(token)


def _gettext(text: str | None) -> str | None:
    return spoken(text) if text else text  # argparse asks for a description even where there is none


def _one_or_many(one: str, many: str, number: int) -> str:
    return spoken(one if number == 1 else many)


def language_option(parser: argparse.ArgumentParser) -> None:
    """Indonesian or English, before or after the command's name."""
    about = spoken("id or en: the language of the messages (else as the system's)")
    parser.add_argument("--lang", choices=_LANGUAGES, default=argparse.SUPPRESS, help=about)


def language_asked(words: Sequence[str]) -> Language:
    """The language that the words of a call ask for, else that of the environment."""
    finder = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    finder.add_argument("--lang", choices=_LANGUAGES, default=language_of(os.environ))
    try:
        asked: Language = finder.parse_known_args(words)[0].lang
    except argparse.ArgumentError:  # told by the parser of all words, in the environment's language
        return language_of(os.environ)
    return asked


def language_of(environment: Mapping[str, str]) -> Language:
    """``id`` where the environment asks for Indonesian, else ``en``; the first variable that is set decides (POSIX).

    >>> language_of({"LC_ALL": "id_ID.UTF-8"}), language_of({"LC_ALL": "", "LANG": "in"}), language_of({})
    ('id', 'id', 'en')
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environment[name] for name in names if environment.get(name)), "")
    return "id" if chosen.partition("_")[0].partition(".")[0] in ("id", "in", "ind", "indonesian") else "en"
