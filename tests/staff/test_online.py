"""Every link is tried, over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from bot.content.library import Library
from bot.staff.online import dead_links, status_of


class Pages(BaseHTTPRequestHandler):
    """/200 is there, /404 is gone, /403 keeps programs out."""

    def do_GET(self) -> None:
        self.send_response(int(self.path[1:]))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_says_if_it_is_there(site: str) -> None:
    """By its status; a server that nobody runs has none."""
    assert [status_of(f"{site}/{status}") for status in (200, 404, 403)] == [200, 404, 403]
    assert status_of("http://127.0.0.1:1/") == 0


def test_what_is_gone_is_told(tiny: Library, site: str) -> None:
    """Each address once; one that only keeps programs out is not gone."""
    statuses = dict(zip(tiny.sources, (404, 403, 200, 404, 404), strict=False))
    sources = {name: replace(each, url=f"{site}/{statuses[name]}") for name, each in tiny.sources.items()}
    library = replace(tiny, sources=sources, reports=(), calls=())
    assert [str(problem) for problem in dead_links(library)] == [
        f"sources.yaml:1: {site}/404 says 404. Open it in a browser: if it is gone, find the new page."
    ]
    [problem] = dead_links(library, lambda url: 0 if url.endswith("200") else 200)
    assert problem.what == f"{site}/200 does not answer."
