"""The HTTP side: paths, tokens, arguments, faults and answers."""

import hmac
import json
import re
import socket
import struct
from urllib.parse import unquote

from aiohttp import web

from .arguments import Arguments, read_arguments
from .faults import Fault, Faults, Harm
from .methods import METHODS
from .refusal import DroppedError, RefusedError, too_many
from .world import World

_PATH = re.compile(r"/bot([^/]*)/([^/]*)/?\Z")
_TOKEN = re.compile(r"[1-9]\d{0,15}:[A-Za-z0-9_-]{30,60}\Z")
_NAMES = {name.lower(): name for name in (*METHODS, "getUpdates")}
_PHRASES = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}
_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class Front:
    """Answers requests for one bot."""

    def __init__(self, world: World, faults: Faults, token: str) -> None:
        self._world = world
        self._faults = faults
        self._token = token

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """One request, one answer, or a reset connection."""
        try:
            return _response(200, await self._call(request))
        except RefusedError as refused:
            headers = {"Retry-After": str(refused.retry_after)} if refused.retry_after else None
            return _response(refused.code, refused.body(), headers)
        except DroppedError:
            reset(request)
            return web.Response()

    async def _call(self, request: web.BaseRequest) -> bytes:
        path, _, query = request.raw_path.partition("?")
        name = self._method(unquote(path))
        arguments = await read_arguments(request, query)
        self._world.record.count(name)
        fault = self._faults.draw(name, arguments.get("chat_id", ""))
        if fault is None:
            return await self._take_effect(name, arguments)
        return await self._go_wrong(fault, name, arguments)

    def _method(self, path: str) -> str:
        match = _PATH.match(path)
        if match is None or not _TOKEN.match(match[1]):
            raise RefusedError(404, "Not Found")
        if not hmac.compare_digest(match[1], self._token):
            raise RefusedError(401, "Unauthorized")
        name = _NAMES.get(match[2].lower())
        if name is None:
            raise RefusedError(404, "Not Found: method not found")
        return name

    async def _take_effect(self, name: str, arguments: Arguments) -> bytes:
        if name == "getUpdates":
            return await self._world.polling.get_updates(arguments)
        result = METHODS[name](self._world, arguments)
        return b'{"ok":true,"result":' + json.dumps(result, separators=(",", ":")).encode() + b"}"

    async def _go_wrong(self, fault: Fault, name: str, arguments: Arguments) -> bytes:
        if fault.harm is Harm.RESET_BEFORE:
            raise DroppedError
        if fault.harm is Harm.REFUSED:
            if fault.code == 429:
                raise too_many(int(fault.seconds))
            raise RefusedError(fault.code, _PHRASES.get(fault.code, "Error"))
        body = await self._take_effect(name, arguments)
        if fault.harm is Harm.RESET_AFTER:
            raise DroppedError
        await self._world.clock.wait(fault.seconds)
        return body


def reset(request: web.BaseRequest) -> None:
    """Close a connection the hard way, so that the bot meets "connection reset by peer"."""
    transport = request.transport
    if transport is None:
        return
    raw = transport.get_extra_info("socket")
    if raw is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    transport.abort()


def _response(code: int, body: bytes, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=code, body=body, headers=headers, content_type="application/json")
