"""sources.yaml -> Source; hosts.yaml -> the hosts to which links may lead."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.content.pieces import Piece, Text
from bot.content.shapes.record import Record, items_of, named_items
from bot.model import Problem, Source
from bot.text.nearness import nearest

HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
STRANGE = re.compile(r"[\\@\s\x00-\x1f]")
"""What browsers and programs read differently in an address."""
FREE_FORMS = ("google.com", "forms.gle", "office.com", "typeform.com", "surveymonkey.com", "jotform.com")
FIELDS = ("title", "by", "date", "url")


def read_hosts(piece: Piece | None, problems: list[Problem]) -> frozenset[str]:
    """The allowed hosts, lower case, without www."""
    hosts = set()
    for item in items_of(piece, "host", problems):
        host = item.text.lower().removeprefix("www.") if isinstance(item, Text) else ""
        if HOST.fullmatch(host):
            hosts.add(host)
        else:
            problems.append(Problem(item.place, "This is not a host.", "Write the middle of an address only: gov.uk"))
    return frozenset(hosts)


def read_sources(piece: Piece | None, hosts: frozenset[str] | None, problems: list[Problem]) -> dict[str, Source]:
    found = {}
    for name, _, item in named_items(piece, "source", problems):
        record = Record(item, "source", FIELDS, problems)
        url = allowed_url(record, "url", hosts)
        found[name] = Source(name, record.text("title"), record.text("by"), record.printed_date("date"), url)
    return found


def allowed_url(record: Record, name: str, hosts: frozenset[str] | None) -> str | None:
    """An address that may be left out; it has to be https and on an allowed host, or below one.

    While the list of hosts cannot be read (None), hosts are not judged.
    """
    url = record.text(name, needed=False)
    if not url:
        return None
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        parts, host = None, ""
    if parts is None or parts.scheme != "https" or not HOST.fullmatch(host.lower()) or STRANGE.search(url):
        record.say(
            record.at(name), f'"{url}" is not a full https address.', "Copy it from the browser, https:// first."
        )
        return None
    if hosts is not None and not any(host == allowed or host.endswith(f".{allowed}") for allowed in hosts):
        record.say(record.at(name), f'Links to "{host}" are not allowed.', _other_host(host, hosts))
        return None
    return url


def _other_host(host: str, hosts: frozenset[str]) -> str:
    if any(host == free or host.endswith(f".{free}") for free in FREE_FORMS):
        return "A free form service may read what people send: ask whoever keeps your website for a form there."
    near = nearest(host, hosts)
    return f'Did you mean "{near}"?' if near else "Take it out; a publisher's or an official site may join hosts.yaml."
