"""setWebhook and its like: only what a polling bot meets; nothing is delivered by webhook here."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from .arguments import Arguments
from .clock import Clock
from .refusal import Json, RefusedError, bad, too_many
from .updates import Updates

_PORTS = (443, 80, 88, 8443)
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}\Z")


class Webhook:
    """Whether updates go to a webhook, and which kinds the bot wants by either way."""

    def __init__(self, clock: Clock, updates: Updates) -> None:
        self._clock = clock
        self._updates = updates
        self._connections = 40
        self._next_set = 0.0
        self.url = ""
        self.on_set: Callable[[], None] = lambda: None

    def keep_allowed(self, arguments: Arguments) -> None:
        """Remember allowed_updates if the call names any; a list that is no list is ignored, as on the real server."""
        try:
            kinds = arguments.parsed("allowed_updates", "allowed_updates")
        except RefusedError:
            return
        if isinstance(kinds, list) and all(isinstance(kind, str) for kind in kinds):
            self._updates.allowed = [kind.lower() for kind in kinds]

    def set(self, arguments: Arguments) -> bool:
        """setWebhook; an empty url deletes it."""
        url = arguments.get("url", "")
        if not url:
            return self.delete(arguments)
        if self._clock.now() < self._next_set:
            raise too_many(1)
        self._next_set = self._clock.now() + 1
        self._check(url, arguments)
        self.keep_allowed(arguments)
        self.url = url
        self._connections = arguments.number("max_connections", 40, 1, 100)
        self._drop_if_asked(arguments)
        self.on_set()
        return True

    def delete(self, arguments: Arguments) -> bool:
        """deleteWebhook; true also if there was none."""
        self.url = ""
        self._drop_if_asked(arguments)
        return True

    def info(self, arguments: Arguments) -> Json:
        """getWebhookInfo."""
        shown: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": self._updates.waiting(),
        }
        if self.url:
            shown |= {"max_connections": self._connections, "ip_address": "127.0.0.1"}
        if self._updates.allowed:
            shown["allowed_updates"] = self._updates.allowed
        return shown

    def _drop_if_asked(self, arguments: Arguments) -> None:
        if arguments.flag("drop_pending_updates"):
            self._updates.drop_all_but(0)

    def _check(self, url: str, arguments: Arguments) -> None:
        if not _SECRET.match(arguments.get("secret_token", "")):
            raise bad("secret token contains unallowed characters")
        try:
            parts = urlsplit(url)
            port = parts.port or 443
        except ValueError:
            raise bad("bad webhook: invalid URL") from None
        if parts.scheme != "https":
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if port not in _PORTS:
            raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
