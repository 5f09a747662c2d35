"""Every link, tried: does its page still answer?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http import HTTPStatus
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from bot.content.library import Library
from bot.model import Place, Problem

PATIENCE = 20
"""Seconds that a page may take."""
NOT_GONE = frozenset((HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS))
"""What a site says to programs while people see the page."""
AGENT = "Mozilla/5.0 (link check of a charity's assistant)"
Get = Callable[[str], int]


def status_of(url: str) -> int:
    """The status of a page, after redirects; 0 where no server answers."""
    try:
        asked = Request(url, headers={"User-Agent": AGENT})  # noqa: S310 - only https, on the hosts of hosts.yaml
        with urlopen(asked, timeout=PATIENCE) as answer:  # noqa: S310 - the same
            return int(answer.status)
    except HTTPError as error:
        return error.code
    except OSError:
        return 0


def dead_links(library: Library, get: Get = status_of) -> Iterator[Problem]:
    """A problem for each page that is gone, or whose server does not answer."""
    for url, place in dict(_links(library)).items():
        status = get(url)
        if not (HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES or status in NOT_GONE):
            what = f"{url} does not answer." if not status else f"{url} says {status}."
            yield Problem(place, what, "Open it in a browser: if it is gone, find the new page.", should=True)


def _links(library: Library) -> Iterator[tuple[str, Place]]:
    yield from ((each.url, Place("sources.yaml", 1)) for each in library.sources.values() if each.url)
    yield from ((each.url, each.place) for each in library.reports if each.url)
    yield from ((each.form, each.place) for each in library.calls if each.form)
