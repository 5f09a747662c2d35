"""The arguments of one call, however they were sent: query, form, multipart or JSON."""

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from .refusal import bad


class Arguments(dict[str, str]):
    """Names to text, as the real server holds them: what is not text was written as JSON."""

    def number(self, name: str, default: int, low: int, high: int) -> int:
        """A whole number, pressed into its bounds; what is no number counts as 0, as on the real server."""
        text = self.get(name, "")
        if not text:
            return default
        try:
            value = int(text)
        except ValueError:
            value = 0
        return min(max(value, low), high)

    def flag(self, name: str) -> bool:
        """True for "true", "yes" and "1", in any case."""
        return self.get(name, "").strip().lower() in ("true", "yes", "1")

    def parsed(self, name: str, what: str) -> Any:
        """The JSON value of an argument, or None when it was left out."""
        text = self.get(name, "")
        if not text:
            return None
        try:
            return json.loads(text)
        except ValueError:
            raise bad(f"can't parse {what} JSON object") from None


async def read_arguments(request: web.BaseRequest, query: str) -> Arguments:
    """Everything the bot sent with a call; the body wins over the query."""
    arguments = Arguments(parse_qsl(query, keep_blank_values=True))
    kind = request.content_type
    if kind == "application/json":
        arguments.update(_from_json(await request.read()))
    elif kind == "application/x-www-form-urlencoded":
        body = (await request.read()).decode("utf-8", "surrogateescape")
        arguments.update(parse_qsl(body, keep_blank_values=True, errors="surrogateescape"))
    elif kind == "multipart/form-data":
        fields = await request.post()
        arguments.update((name, value) for name, value in fields.items() if isinstance(value, str))
    return arguments


def _from_json(body: bytes) -> dict[str, str]:
    try:
        fields = json.loads(body or b"{}")
    except ValueError:
        raise bad("can't parse JSON object") from None
    if not isinstance(fields, dict):
        raise bad("can't parse JSON object")
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in fields.items()}
