"""The listening side of the server: a free port on loopback that can go away and come back."""

import socket

from aiohttp import web
from aiohttp.typedefs import Handler

_LOOPBACK = "127.0.0.1"


class Port:
    """Keeps its number while closed: the port is bound but not listening, so connections are refused."""

    def __init__(self, answer: Handler) -> None:
        self._server = web.Server(answer, access_log=None)  # type: ignore[arg-type]
        self._runner = web.ServerRunner(self._server, shutdown_timeout=0.1)
        self._socket = _bound(0)
        self._site: web.SockSite | None = None

    @property
    def number(self) -> int:
        return int(self._socket.getsockname()[1])

    async def set_up(self) -> None:
        """Once, before it first opens."""
        await self._runner.setup()

    async def open(self) -> None:
        """Listen."""
        if self._site is None:
            self._site = web.SockSite(self._runner, self._socket, backlog=1024)
            await self._site.start()

    async def close(self) -> None:
        """Refuse connections and break those that there are."""
        if self._site is None:
            return
        number = self.number
        await self._site.stop()
        self._site = None
        self._socket = _bound(number)
        for connection in self._server.connections:
            if connection.transport is not None:
                connection.transport.abort()

    async def give_up(self) -> None:
        """Close for good."""
        await self.close()
        await self._runner.cleanup()
        self._socket.close()


def _bound(number: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind((_LOOPBACK, number))
    return bound
