"""Which links the server takes (tdlib/td, LinkManager.cpp and HttpUrl.cpp)."""

import re

_OWN = re.compile(r"(tg|ton|tonsite):(?://)?", re.IGNORECASE)
_OWN_HOST = re.compile(r"[A-Za-z0-9_-]+\Z")
_PROTOCOL = re.compile(r"([^:/?#@\[\]]*)://")
_ADDRESS = re.compile(r"[^/?#]*")
_HOST = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=\u0080-\U0010ffff]|%[0-9A-Fa-f]{2})+\Z")
_PORT = re.compile(r":([^:@\]]*)\Z")


def is_link(url: str) -> bool:
    """Whether the server would take it."""
    try:
        check_link(url)
    except ValueError:
        return False
    return True


def check_link(url: str) -> None:
    """ValueError, in the real server's words, for a link that it would not take."""
    own = _OWN.match(url)
    rest = url[own.end() :] if own else url
    host = _host(rest)
    if own:
        if _PROTOCOL.match(rest) or not _OWN_HOST.match(host.replace(".", "")):
            raise ValueError("Wrong tg URL" if own[1].lower() == "tg" else "Wrong ton URL")
    elif "." not in host and not host.startswith("["):
        raise ValueError("Wrong HTTP URL")


def _host(url: str) -> str:
    protocol = _PROTOCOL.match(url)
    if protocol and protocol[1].lower() not in ("http", "https"):
        raise ValueError("Unsupported URL protocol")
    address = _ADDRESS.match(url, protocol.end() if protocol else 0)
    host = _without_port(address[0] if address else "").rpartition("@")[2]
    if not host:
        raise ValueError("URL host is empty")
    if host == ".":
        raise ValueError("Host is invalid")
    if not host.startswith("[") and not _HOST.match(host):
        raise ValueError("Disallowed character in URL host")
    return host


def _without_port(address: str) -> str:
    port = _PORT.search(address)
    if port is None:
        return address
    if not port[1].isdecimal() or not 0 < int(port[1]) <= 65535:
        raise ValueError("Wrong port number specified in the URL")
    return address[: port.start()]
