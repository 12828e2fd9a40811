"""``citeconv learn``: corrected references of a journal teach how its lists are read."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from citeconv import api
from citeconv.commands.console import UsageError, called, contents, put, tell, working
from citeconv.commands.language import spoken
from citeconv.commands.words import Commands, command
from citeconv.diagnostics import ReadError
from citeconv.messages import Message, counted
from citeconv.text import excerpt

if TYPE_CHECKING:
    from citeconv.learning import Profile

_ABOUT = Message("""\
Learns from corrected references how a journal prints its lists, and keeps that as a profile, a file of the user's. FILE
holds gold lines, as the page of `citeconv review` saves checked references; they are added to what the profile knows.
What was taught is read as it was corrected when it comes again; other references are read in its light.
""")
_EXAMPLES = Message("""\
examples:
  citeconv learn naskah.jsonl --profile jurnal-kami
  citeconv convert artikel.docx --to bibtex --profile jurnal-kami
  citeconv learn --list
  citeconv learn --show --profile jurnal-kami > cadangan.jsonl
""")


def add(commands: Commands) -> argparse.ArgumentParser:
    """The words of the command."""
    short = Message("learn from corrected references how a journal prints its lists")
    parser = command(commands, "learn", short=short, about=_ABOUT, examples=_EXAMPLES)
    parser.add_argument("files", nargs="*", metavar=spoken("FILE"), help=spoken("gold lines; - is standard input"))
    parser.add_argument("--profile", metavar=spoken("NAME"), help=spoken("the name that the journal is known by"))
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--list", action="store_true", help=spoken("print the names of the profiles"))
    other.add_argument("--show", action="store_true", help=spoken("print the gold lines of the profile"))
    other.add_argument("--forget", action="store_true", help=spoken("delete the profile"))
    parser.add_argument("-q", "--quiet", action="store_true", help=spoken("no summary, only errors"))
    return parser


def run(args: argparse.Namespace) -> int:
    """Learn, or do what is asked with what was learned."""
    if args.list:
        put("".join(f"{name}\n" for name in api.profiles()), None)
    elif args.profile is None:
        raise UsageError(Message("say which journal: --profile NAME"))
    elif args.show:
        from citeconv import learning

        put(learning.dumps(api.profile(args.profile).lines), None)
    elif args.forget:
        tell([Message("deleted: {path}", path=str(api.forget(args.profile)))], silent=args.quiet)
    else:
        _learn(args)
    return 0


def _learn(args: argparse.Namespace) -> None:
    if not args.files:
        raise UsageError(Message("give a FILE of gold lines"))
    known = api.profile(args.profile) if args.profile in api.profiles() else None
    lines = [line for name in args.files for line in _lines(name)]
    with working(Message("learning"), args):
        profile = api.learn(lines, known=known)
    path = api.keep(profile, args.profile)
    tell([Message("{name}: {path}", name=args.profile, path=str(path)), *_summary(profile)], silent=args.quiet)


def _lines(name: str) -> list[dict[str, object]]:
    """The gold lines of a file. Raises ReadError where there is none, or one that is not."""
    from citeconv import learning

    try:
        lines = learning.loads(contents(name).decode("utf-8"), called(name))
    except UnicodeDecodeError as error:
        raise ReadError(Message("not UTF-8, as gold lines are: {error}", error=str(error)), file=called(name)) from None
    if not lines:
        raise ReadError(Message("no gold lines in it"), file=called(name))
    return lines


def _summary(profile: Profile) -> Iterator[Message]:
    """What was learned, what it is worth, and what could not be."""
    trial = profile.trial
    yield counted(
        trial.lines,
        "{number:,} reference is taught; {before:,} was read fully right before, {after:,} is now",
        "{number:,} references are taught; {before:,} were read fully right before, {after:,} are now",
        before=trial.before,
        after=trial.by_heart,
    )
    if trial.lines > 1:
        yield Message(
            "each read by what the others teach: {before:,} fully right before, {after:,} now",
            before=trial.before,
            after=trial.untaught,
        )
    if not trial.helps:
        yield Message("they do not help to read others: only references that come again are read as they were taught")
    for number, (line, unfound) in enumerate(zip(profile.lines, profile.unfound, strict=True), 1):
        for field in unfound:
            text = excerpt(line["raw"])
            yield Message("not learned: {field} of line {number}, {text!r}", field=field, number=number, text=text)
