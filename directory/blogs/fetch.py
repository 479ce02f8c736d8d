"""Fetching a feed from wherever somebody said it is, believing nothing of it.

Over HTTP or HTTPS only, from public addresses (see `policy`), through three redirections at most, each looked at like
the first address; in ten seconds and one megabyte all told, compressed or not.
"""

from __future__ import annotations

import http.client
import ssl
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings

from directory.blogs.connection import PORTS, Deadline, FeedConnection
from directory.blogs.policy import AddressPolicy
from directory.blogs.problems import FeedError, Problem

SECONDS: Final = 10.0
LARGEST: Final = 1_000_000
"""Of an answer, in bytes: as it comes, and as it is once decompressed."""
REDIRECTIONS: Final = 3

_CHUNK: Final = 32_768
_AS_IT_IS: Final = "%/:=&?~+!$,;'@()*[]"
_GZIP: Final = 16 + zlib.MAX_WBITS
_ELSEWHERE: Final = frozenset({301, 302, 303, 307, 308})
_PROBLEMS: Final = {
    401: Problem.REFUSED,
    403: Problem.REFUSED,
    404: Problem.NOT_FOUND,
    410: Problem.GONE,
    429: Problem.REFUSED,
    451: Problem.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the last answer said, so that the server may say that nothing is new."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent."""

    body: bytes
    address: str
    """Where it came from in the end; relative links start there."""
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""


def fetch(
    address: str, *, policy: AddressPolicy, known: Known | None = None, seconds: float = SECONDS
) -> Answer | None:
    """Return what is at an address; None where it is what is known already.

    Args:
        address: as somebody typed it.
        policy: what may be connected to.
        known: what the last answer from this address said.
        seconds: how long it may take, redirections included.

    Raises:
        FeedError: with what is wrong, whatever it is.
    """
    deadline = Deadline.after(seconds)
    where = address
    for _ in range(REDIRECTIONS + 1):
        parts = _checked(where)
        with (
            _problems_named(),
            closing(_connect(parts, policy, deadline)) as connection,
            closing(_ask(connection, parts, known)) as response,
        ):
            if response.status not in _ELSEWHERE:
                return _answer(response, where)
            where = urljoin(where, response.headers.get("Location", ""))
    raise FeedError(Problem.REDIRECTS)


@contextmanager
def _problems_named() -> Iterator[None]:
    """Give whatever goes wrong in the block its name."""
    try:
        yield
    except FeedError:
        raise
    except ssl.SSLCertVerificationError as error:
        raise FeedError(Problem.INSECURE) from error
    except TimeoutError as error:
        raise FeedError(Problem.SLOW) from error
    except OSError as error:
        raise FeedError(Problem.UNREACHABLE) from error
    except (http.client.HTTPException, zlib.error, ValueError) as error:
        raise FeedError(Problem.GARBLED) from error


def _checked(address: str) -> SplitResult:
    """Return the parts of an address that may be asked for; the policy still has to permit its host."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port  # may be no number
    except ValueError as error:
        raise FeedError(Problem.ADDRESS) from error
    if parts.scheme not in PORTS or not host or parts.username is not None or port == 0:
        raise FeedError(Problem.ADDRESS)
    name = f"[{host}]" if ":" in host else host
    return parts._replace(netloc=name if port is None else f"{name}:{port}")


def _connect(parts: SplitResult, policy: AddressPolicy, deadline: Deadline) -> FeedConnection:
    secure = parts.scheme == "https"
    port = parts.port or PORTS[parts.scheme]
    return FeedConnection(parts.hostname or "", port, secure=secure, policy=policy, deadline=deadline)


def _ask(connection: FeedConnection, parts: SplitResult, known: Known | None) -> http.client.HTTPResponse:
    path = parts.path or "/"
    target = quote(f"{path}?{parts.query}" if parts.query else path, safe=_AS_IT_IS)
    headers = {
        "User-Agent": f"Mentorat/1.0 (+{settings.WAGTAILADMIN_BASE_URL})",
        "Accept": "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    if known and known.etag:
        headers["If-None-Match"] = known.etag
    if known and known.last_modified:
        headers["If-Modified-Since"] = known.last_modified
    connection.request("GET", target, headers=headers)
    return connection.getresponse()


def _answer(response: http.client.HTTPResponse, address: str) -> Answer | None:
    if response.status == http.HTTPStatus.NOT_MODIFIED:
        return None
    if response.status != http.HTTPStatus.OK:
        server = response.status >= http.HTTPStatus.INTERNAL_SERVER_ERROR
        raise FeedError(_PROBLEMS.get(response.status, Problem.SERVER if server else Problem.GARBLED))
    headers = response.headers
    return Answer(
        body=_body(response, headers.get("Content-Encoding", "").strip().lower()),
        address=address,
        content_type=headers.get("Content-Type", "")[:200],
        # Longer than this, they are no use: what would be kept of them is another's.
        etag=_short(headers.get("ETag", ""), 200),
        last_modified=_short(headers.get("Last-Modified", ""), 60),
    )


def _short(value: str, longest: int) -> str:
    return value if len(value) <= longest and value.isascii() and value.isprintable() else ""


def _body(response: http.client.HTTPResponse, encoding: str) -> bytes:
    if (response.length or 0) > LARGEST:
        raise FeedError(Problem.TOO_BIG)
    if encoding not in {"", "identity", "gzip", "x-gzip"}:
        raise FeedError(Problem.GARBLED)
    unpack = zlib.decompressobj(_GZIP) if "gzip" in encoding else None
    came, body = 0, bytearray()
    while chunk := response.read(_CHUNK):
        came += len(chunk)
        # One byte more than allowed is enough to know; a bomb is never unpacked whole.
        body += unpack.decompress(chunk, LARGEST + 1 - len(body)) if unpack else chunk
        if came > LARGEST or len(body) > LARGEST:
            raise FeedError(Problem.TOO_BIG)
    if response.length or (unpack and not unpack.eof):  # cut short
        raise FeedError(Problem.GARBLED)
    return bytes(body)
