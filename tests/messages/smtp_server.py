"""A real SMTP server on the loopback that takes messages, refuses, stalls or drops, as it is told."""

from __future__ import annotations

import asyncio
import socket
import threading
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import Enum
from types import TracebackType
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Mood(Enum):
    """What the server does with the next messages."""

    TAKES = "takes"
    REFUSES_CONNECTION = "refuses connection"
    REFUSES_SENDER = "refuses sender"
    REFUSES_READER_FOR_NOW = "refuses reader for now"
    REFUSES_READER = "refuses reader"
    REFUSES_DATA_FOR_NOW = "refuses data for now"
    REFUSES_DATA = "refuses data"
    STALLS_AT_READER = "stalls at reader"
    STALLS_AT_DATA = "stalls at data"
    DROPS_AT_DATA = "drops at data"
    DROPS_AFTER_TAKING = "drops after taking"
    STALLS_AT_QUIT = "stalls at quit"


class Server:
    """The server, and what it took. Use as a context manager."""

    def __init__(self, port: int = 0) -> None:
        self.mood = Mood.TAKES
        self.taken: list[EmailMessage] = []
        self.readers: list[list[str]] = []
        self.asked = 0
        """How many times somebody came to the point where the mood shows."""
        self.reached = threading.Event()
        self._controller = _Controller(_Handler(self), hostname="127.0.0.1", port=port)
        self._controller.server_of = self

    def __enter__(self) -> Server:
        self._controller.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._controller.stop()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(_listening(self._controller)[1])

    @property
    def ids(self) -> list[str]:
        """The `Message-ID` of each message taken."""
        return [str(message["Message-ID"]) for message in self.taken]

    def in_mood(self, mood: Mood) -> None:
        """Change what the server does from now on."""
        self.reached.clear()
        self.mood = mood

    def note(self) -> None:
        """Remember that somebody came to the point."""
        self.asked += 1
        self.reached.set()


class _Protocol(SMTP):
    """Says no, or nothing more, before a conversation begins or at its end."""

    of: Server

    def connection_made(self, transport: Any) -> None:
        if self.of.mood is Mood.REFUSES_CONNECTION:
            self.of.note()
            transport.write(b"554 No service here\r\n")
            transport.close()
            return
        super().connection_made(transport)

    async def smtp_QUIT(self, arg: str) -> None:  # noqa: N802  aiosmtpd's name
        if self.of.mood is Mood.STALLS_AT_QUIT:
            self.of.note()
            await asyncio.sleep(60)
        await super().smtp_QUIT(arg)


class _Controller(Controller):
    server_of: Server

    def factory(self) -> SMTP:
        protocol = _Protocol(self.handler, hostname="mail.example.org")
        protocol.of = self.server_of
        return protocol

    def _trigger_server(self) -> None:
        # The port is the system's choice; the base class would ask at the one it was given.
        with socket.create_connection(_listening(self), 1) as knock:
            knock.recv(1024)


def _listening(controller: Controller) -> Any:
    server = controller.server
    assert isinstance(server, asyncio.Server)
    return server.sockets[0].getsockname()


def _drop(server: SMTP) -> None:
    assert isinstance(server.transport, asyncio.Transport)
    server.transport.abort()


class _Handler:
    def __init__(self, server: Server) -> None:
        self._server = server

    async def handle_MAIL(  # noqa: N802  aiosmtpd's name for it
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self._server.mood is Mood.REFUSES_SENDER:
            self._server.note()
            return "550 5.7.1 Sender refused"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802  aiosmtpd's name for it
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        mood = self._server.mood
        if mood is Mood.REFUSES_READER_FOR_NOW:
            self._server.note()
            return f"451 4.2.0 <{address}> try again later"
        if mood is Mood.REFUSES_READER:
            self._server.note()
            return f"550 5.1.1 <{address}> no such mailbox"
        if mood is Mood.STALLS_AT_READER:
            self._server.note()
            await asyncio.sleep(60)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd's name for it
        mood = self._server.mood
        if mood is Mood.REFUSES_DATA_FOR_NOW:
            self._server.note()
            return "452 4.3.1 Full"
        if mood is Mood.REFUSES_DATA:
            self._server.note()
            return "554 5.7.1 Not wanted"
        if mood is Mood.STALLS_AT_DATA:
            self._server.note()
            await asyncio.sleep(60)
        if mood is Mood.DROPS_AT_DATA:
            self._server.note()
            _drop(server)
            return "451 dropped"
        content = envelope.content
        assert isinstance(content, bytes)
        message = message_from_bytes(content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self._server.taken.append(message)
        self._server.readers.append(list(envelope.rcpt_tos))
        if mood is Mood.DROPS_AFTER_TAKING:
            self._server.note()
            _drop(server)
        return "250 OK"
