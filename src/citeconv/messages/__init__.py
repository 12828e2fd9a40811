"""What citeconv says: sentences that are English and remember how to be said in Indonesian.

A `Message` is a ``str``, so whoever logs, compares or prints it sees English. The Indonesian of its template stands in
``id.po``, beside this file, in the form that translators' tools read; it is read when it is first asked for.
"""

from __future__ import annotations

from typing import Literal, Self

Language = Literal["id", "en"]
"""The languages that messages come in: Indonesian and English."""
Value = str | float | None
"""What fills a template: names, numbers, and other messages."""


class Message(str):
    """A sentence in English, made of a template and the values that fill it.

    >>> Message("{number:,} references read", number=1200).said("id")
    '1.200 rujukan dibaca'
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, Value]

    def __new__(cls, template: str, /, **values: Value) -> Self:
        """Fill the template by ``str.format``; a template without values is taken as it stands, braces and all."""
        message = super().__new__(cls, template.format(**values) if values else template)
        message.template, message.values = template, values
        return message

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Value]]:
        return (self.template,), self.values  # for pickle: lists are read by several processes

    def said(self, language: Language = "en") -> str:
        """The sentence in that language, its numbers as the language writes them."""
        if language == "en":
            return str(self)
        from citeconv.messages.catalogue import in_indonesian

        return in_indonesian(self.template, self.values)


def in_language(text: str, language: Language) -> str:
    """A message in that language; any other text as it is."""
    return text.said(language) if isinstance(text, Message) else text


def counted(number: int, one: str, many: str, **values: Value) -> Message:
    """The template for one or that for many, filled with ``number`` and the other values."""
    return Message(one if number == 1 else many, number=number, **values)


def template(text: str) -> str:
    """The text itself: marks a template in a table, which is filled elsewhere."""
    return text
