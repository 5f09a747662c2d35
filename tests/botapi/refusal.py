"""How the server says no, in the words and numbers of the real one."""

import json
from typing import Any

Json = dict[str, Any]


class RefusedError(Exception):
    """A call that is answered with ok=false."""

    def __init__(self, code: int, description: str, retry_after: int = 0) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def body(self) -> bytes:
        """The JSON that goes back to the bot."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after:
            answer["parameters"] = {"retry_after": self.retry_after}
        return json.dumps(answer).encode()


class DroppedError(Exception):
    """The connection is to be reset without an answer."""


def bad(reason: str) -> RefusedError:
    """400, the commonest refusal."""
    return RefusedError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> RefusedError:
    """403: the bot has no business in this chat."""
    return RefusedError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> RefusedError:
    """409: two pollers, or a poller and a webhook."""
    return RefusedError(409, f"Conflict: {reason}")


def too_many(seconds: int) -> RefusedError:
    """429: come again after so many seconds."""
    return RefusedError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
