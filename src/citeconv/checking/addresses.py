"""Web addresses that cannot be followed, or that do not lead to the source itself."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qs, urlsplit

from citeconv.checking.finding import Fault
from citeconv.checking.places import first, matched, outside, printed
from citeconv.diagnostics import Code
from citeconv.parsed import Parsed

_BAD_SCHEME = re.compile(
    r"\b(?:https?//|https?:/(?=[^/\s])|https?:///|https?;/*|https?:\\+|ht?tp?p?s?://(?<!http://)(?<!https://)"
    r"|h+tt+ps?://(?<!http://)(?<!https://)|https?://https?:?/*)\S*"
)
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}", re.IGNORECASE)
_FORBIDDEN = re.compile(r"[\s<>\"{}|\\^`“”]")
_GOOGLE = re.compile(r"(?:www\.)?google(?:\.[a-z]{2,3}){1,2}", re.IGNORECASE)
_CUT = re.compile(r"\s?(?:\.\.\.|…)")


def bad_addresses(entry: Parsed) -> Iterator[Fault]:
    """Misspelt schemes, hosts that cannot be, addresses of one's own computer, addresses that were cut off."""
    url, span = entry.reference.url, first(entry, "URL")
    if wrong := _BAD_SCHEME.search(outside(entry, "title") if entry.source else url or ""):
        yield Fault("bad-url", "URL", matched("URL", wrong) if entry.source else None, {"value": wrong[0]})
    elif url and (parts := parts_of(url)) is None:
        yield Fault("bad-url", "URL", span, {"value": url})
    elif url and parts and _private(parts):
        yield Fault("bad-url.private", "URL", span, {"value": url})
    elif url and parts and parts.scheme and not _followable(url, parts):
        yield Fault("bad-url", "URL", span, {"value": url})
    elif url and (_CUT.search(url[-3:]) or (span and _CUT.match(entry.source, span.end))):
        yield Fault("bad-url.cut", "URL", span, {"value": url})


def broken_addresses(entry: Parsed) -> Iterator[Fault]:
    """Addresses that were printed with spaces in them."""
    for remark in entry.diagnostics:
        if remark.code is Code.URL_JOINED:
            yield Fault("broken-url", "URL", remark.span, {"value": entry.reference.url or entry.reference.doi or ""})


def google_redirects(entry: Parsed) -> Iterator[Fault]:
    """Addresses of Google's results that were copied instead of the address of the source."""
    span = first(entry, "URL")
    url = re.sub(r"\s", "", printed(entry, span)) if span else entry.reference.url or ""
    parts = parts_of(url)
    if parts is None or not _GOOGLE.fullmatch(parts.hostname or ""):
        return
    if parts.path == "/url":
        query = parse_qs(parts.query)
        target = next((query[name][0] for name in ("url", "q") if name in query), "?")
        yield Fault("google-redirect", "URL", span, {"value": target})
    elif parts.path == "/search":
        yield Fault("google-redirect.search", "URL", span)


def parts_of(url: str) -> SplitResult | None:
    """The parts of an address, None where it has none."""
    try:
        parts = urlsplit(url)
        _ = parts.hostname, parts.port
    except ValueError:
        return None
    return parts


def _private(parts: SplitResult) -> bool:
    """Whether the address is of a file, of this computer, or of a local network."""
    if parts.scheme == "file" or parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname or "").is_private
    except ValueError:
        return False


def _followable(url: str, parts: SplitResult) -> bool:
    host = parts.hostname or ""
    known = parts.scheme.lower() in ("http", "https", "ftp")
    return known and not _FORBIDDEN.search(url) and bool(_HOST.fullmatch(host) or _is_ip(host))


def _is_ip(host: str) -> bool:
    return bool(re.fullmatch(r"\d+\.\d+\.\d+\.\d+|[0-9a-f:]*:[0-9a-f:]+", host))
