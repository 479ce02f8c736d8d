"""A connection to one address that was looked at beforehand, all of it within one span of time.

The name is looked up once, and the connection made to the very address that was found and permitted: a name that
answers otherwise the second time gains nothing by it. Every wait, from the look-up to the last byte, is for what is
left of the same span, so that a server that sends a byte a second is given up like one that sends none.
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from typing import Any, Final

from directory.blogs.policy import Address, AddressPolicy
from directory.blogs.problems import FeedError, Problem

PORTS: Final = {"http": 80, "https": 443}
_ADDRESSES_TRIED: Final = 3


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment at which all must be over, on the monotonic clock."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        """Return the deadline so many seconds from now."""
        return cls(time.monotonic() + seconds)

    def left(self) -> float:
        """Return how many seconds are left.

        Raises:
            FeedError: none are.
        """
        seconds = self.at - time.monotonic()
        if seconds <= 0:
            raise FeedError(Problem.SLOW)
        return seconds


class _Reader(io.RawIOBase):
    """Reads from a socket, waiting no longer than what is left."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._socket, self._deadline = sock, deadline
        # A file of the socket's own keeps it open until the last byte is read, whoever closes the connection before.
        self._file = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what there is into the buffer; return how many bytes."""
        self._socket.settimeout(self._deadline.left())
        return self._file.readinto(buffer) or 0

    def close(self) -> None:
        """Let go of the socket."""
        self._file.close()
        super().close()


class _TimedSocket:
    """The little of a socket that `http.client` uses, on the same span of time."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._socket, self._deadline = sock, deadline

    def sendall(self, data: bytes) -> None:
        self._socket.settimeout(self._deadline.left())
        self._socket.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self._socket, self._deadline))

    def close(self) -> None:
        self._socket.close()


class FeedConnection(http.client.HTTPConnection):
    """An HTTP or HTTPS connection to one host, made under a policy and within a deadline."""

    def __init__(self, host: str, port: int, *, secure: bool, policy: AddressPolicy, deadline: Deadline) -> None:
        super().__init__(host, port)
        self.default_port = PORTS["https" if secure else "http"]  # which the request does not name
        self._secure, self._policy, self._deadline = secure, policy, deadline

    def connect(self) -> None:
        """Connect to the first permitted address that answers.

        Raises:
            FeedError: none is permitted, or none answers.
        """
        if self.port not in self._policy.ports:
            raise FeedError(Problem.ADDRESS)
        found = look_up(self.host, self._deadline)
        permitted = [address for address in found if self._policy.permits(address)]
        if not permitted:
            raise FeedError(Problem.NOT_PUBLIC)
        sock = self._open(permitted[:_ADDRESSES_TRIED])
        self.sock = _TimedSocket(self._secured(sock) if self._secure else sock, self._deadline)

    def _open(self, addresses: list[Address]) -> socket.socket:
        for number, address in enumerate(addresses, start=1):
            # An address that does not answer leaves time for the next one.
            wait = self._deadline.left() / (len(addresses) - number + 1)
            try:
                return socket.create_connection((str(address), self.port), timeout=wait)
            except OSError:
                continue
        self._deadline.left()
        raise FeedError(Problem.UNREACHABLE)

    def _secured(self, sock: socket.socket) -> ssl.SSLSocket:
        sock.settimeout(self._deadline.left())
        try:
            return ssl.create_default_context().wrap_socket(sock, server_hostname=self.host)
        except BaseException:
            sock.close()
            raise


def look_up(host: str, deadline: Deadline) -> list[Address]:
    """Return the addresses of a host; one that is an address already, in whatever notation, is itself.

    The system's look-up cannot be told how long to take: it is left behind in its thread when the time is over.

    Raises:
        FeedError: there is no such host, or nobody says so in time.
    """
    found: list[Address] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(dict.fromkeys(ipaddress.ip_address(str(answer[4][0]).partition("%")[0]) for answer in answers))

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(deadline.left())
    deadline.left()
    if not found:
        raise FeedError(Problem.UNKNOWN_HOST)
    return found
