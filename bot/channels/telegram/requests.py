"""How requests to the Bot API travel: over aiohttp, as python-telegram-bot foresees it (docs/decisions/0011)."""

from __future__ import annotations

import ssl

import certifi
from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 5.0
"""How long a connection may take to come about."""


class Requests(BaseRequest):
    """Makes requests over a few connections that are kept open.

    Errors say what kind of thing happened and nothing else: an address holds the token, a request a person's words.
    """

    def __init__(self, connections: int, read_timeout: float) -> None:
        """``read_timeout``: seconds in which an answer has to be there, unless a call names others."""
        self._connections, self._read_timeout = connections, read_timeout
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_timeout

    async def initialize(self) -> None:
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=self._connections, ssl=_trust()),
                cookie_jar=DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT, "Content-Type": "application/json"},
                trust_env=True,
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request: the status, and the body of the answer.

        Of the time-outs only ``read_timeout`` counts; we name no other. No files travel: we send none.

        Raises:
            TimedOut: no whole answer came in time.
            NetworkError: the network failed in another way, or the session is not open.
        """
        if self._session is None:
            raise NetworkError("no session")
        seconds = float(read_timeout) if isinstance(read_timeout, int | float) else self._read_timeout
        timeout = ClientTimeout(total=seconds + CONNECT_SECONDS, sock_connect=CONNECT_SECONDS, sock_read=seconds)
        body = request_data.json_payload if request_data else None
        try:
            async with self._session.request(method, url, data=body, timeout=timeout, allow_redirects=False) as answer:
                return answer.status, await answer.read()
        except TimeoutError:
            raise TimedOut from None
        except (ClientError, OSError, ValueError) as error:
            raise NetworkError(type(error).__name__) from None


def _trust() -> ssl.SSLContext:
    """Whoever the machine trusts, and whoever Mozilla does: some machines have no list of their own."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
