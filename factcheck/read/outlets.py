"""The name of an outlet, out of what pages and feeds say in its place: headlines, slogans, variables of templates."""

import re
from urllib.parse import urlsplit

_PARTS = re.compile(r"\s+[|\-–—»·:]\s+|\s*\|\s*|:\s+")
_TEMPLATE = re.compile(r"\{\{|\}\}|\$\{|<%|%>|%\w+%|\[%|\[\w+_\w+\]")
_ADDRESS = re.compile(r"(?:https?://|www\.|\.)\S*|\S+/\S+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LETTERS = re.compile(r"[\W_]+")
_LONGEST, _MOST_WORDS = 50, 6
_LEAST = 3  # letters by which a name can be known in an address
_SUBDOMAINS = ("www.", "m.", "amp.")


def outlet_named(name: str | None, headline: str | None, url: str | None) -> str | None:
    """The outlet in a name: the part that the address repeats, else the first; None for what names none, or the host.

    >>> outlet_named("WKLM 9News | Kelmar News, Weather, Sports | Port Selin", None, "https://wklm.example/a")
    'WKLM 9News'
    >>> outlet_named("{{ site.title }}", None, None)
    """
    if not name or _TEMPLATE.search(name):
        return None
    host = host_of(url) or ""
    parts = [part for part in map(str.strip, _PARTS.split(name)) if _is_name(part)]
    if any(part.casefold() == host for part in parts):
        return None
    known = next((part for part in parts if _are_alike(_letters(part), _letters(host))), None)
    told = _letters(headline or "")
    others = (part for part in parts if not _is_headline(_letters(part), told, bool(host)))
    return known or next(others, None)


def _is_headline(name: str, headline: str, is_host_known: bool) -> bool:
    # Without an address a part of the headline may be a name: "BBC" stands in many.
    return bool(headline) and (headline in name or (is_host_known and name in headline))


def host_of(url: str | None) -> str | None:
    """The host of an address, without what all hosts may begin with: `harbour-herald.example`."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname if url else None
    except ValueError:
        return None
    host = (host or "").strip(".")
    if "." not in host:
        return None
    return next((host.removeprefix(begin) for begin in _SUBDOMAINS if host.startswith(begin)), host)


def _is_name(part: str) -> bool:
    is_short = 0 < len(part) <= _LONGEST and len(part.split()) <= _MOST_WORDS
    return is_short and not _ADDRESS.fullmatch(part) and not _YEAR.search(part)


def _are_alike(name: str, host: str) -> bool:
    """Whether a name's letters begin as a part of the address does, or the other way round."""
    return len(name) >= _LEAST and (name in host or host[:_LEAST] == name[:_LEAST])


def _letters(text: str) -> str:
    return _LETTERS.sub("", text.casefold())
