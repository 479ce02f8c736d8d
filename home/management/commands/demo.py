"""`manage.py demo`: the whole site on this machine, from nothing to a running server."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail.models import Site

from core.tasks import schedule_rounds
from home.demo import folder, processes
from home.demo.console import Console, Steps
from home.demo.load import is_loaded, load_demo

ADMIN: Final = "admin"
_LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
_EVERYWHERE: Final = ("0.0.0.0", "::")  # noqa: S104  as the person asked


class Command(BaseCommand):
    """Prepares the embedded site where that is needed, then serves it until Ctrl-C."""

    help = (
        "Prépare la démonstration (base de données, contenu, compte) et la sert jusqu’à Ctrl-C. "
        "Prepares the demonstration (database, content, account) and serves it until Ctrl-C."
    )
    requires_system_checks: list[str] = []  # made by `make lint`; here they only cost time
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options; HOST and PORT of the environment are their defaults."""
        parser.add_argument("--host", default=os.environ.get("HOST") or "127.0.0.1", help="127.0.0.1, 0.0.0.0 …")
        parser.add_argument("--port", default=os.environ.get("PORT") or "8000", help="8000 …")
        parser.add_argument(
            "--reset", action="store_true", help="efface tout et recommence / erases all and starts over"
        )
        parser.add_argument(
            "--no-input", action="store_true", help="avec --reset, ne pas demander / with --reset: do not ask"
        )

    def handle(self, *, host: str, port: str, reset: bool, no_input: bool, **_: Any) -> None:
        """Check, prepare, serve.

        Raises:
            SystemExit: with status 1, after one clear line, where something stands in the way.
        """
        self.console = Console(sys.stdout, sys.stderr)
        self.var = Path(settings.VAR_DIR)
        number = self._checked(host, port)
        lock = folder.take(self.var)
        if lock is None:
            self.console.fail(
                f"La démonstration tourne déjà dans {self.var}. Arrêtez-la d’abord (Ctrl-C dans son terminal).",
                f"The demonstration is already running in {self.var}. Stop it first (Ctrl-C in its terminal).",
            )
        with lock:
            if reset:
                self._start_over(asking=not no_input)
            self._migrate()
            password = self._administrator()
            address = self._address(host, number)
            settings.WAGTAILADMIN_BASE_URL = address  # links in the messages that loading sends lead here
            self._load()
            self._collect_static()
            self._settle(address)
            connections.close_all()
            self._serve(host, number, address, password)

    def _checked(self, host: str, port: str) -> int:
        if reason := folder.why_unwritable(self.var):
            self.console.fail(
                f"Impossible d’écrire dans {self.var} ({reason}). Changez ses droits, ou un autre dossier : VAR_DIR=…",
                f"Cannot write to {self.var} ({reason}). Change its permissions, or name another folder: VAR_DIR=…",
            )
        if not port.isdecimal() or not 1 <= int(port) <= 65535:
            self.console.fail(
                f"PORT doit être un nombre de 1 à 65535, et non « {port} ».",
                f"PORT must be a number from 1 to 65535, not “{port}”.",
            )
        if reason := processes.why_not_free(host, int(port)):
            other = f"make demo PORT={int(port) % 65535 + 1}"
            self.console.fail(
                f"Le port {port} de {host} n’est pas libre ({reason}). Essayez-en un autre : {other}",
                f"Port {port} of {host} is not free ({reason}). Try another: {other}",
            )
        return int(port)

    def _start_over(self, *, asking: bool) -> None:
        database = folder.embedded_database(self.var)
        if database is None:
            self.console.fail(
                "--reset n’efface que la base SQLite de la démonstration, et DATABASE_URL en nomme une autre.",
                "--reset only erases the demonstration’s own SQLite database, and DATABASE_URL names another.",
            )
        if asking and not self.console.agrees(
            f"Effacer toutes les données de {self.var} et recommencer ?",
            f"Erase all data in {self.var} and start over?",
        ):
            self.console.fail("Rien n’a été effacé.", "Nothing was erased.")
        connections.close_all()
        folder.clear(self.var, database)
        self.console.say("Données effacées.", "Data erased.")

    def _migrate(self) -> None:
        executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if not plan:
            return
        self.console.say(
            f"Base de données : {len(plan)} migrations (de dix à trente secondes)…",
            f"Database: {len(plan)} migrations (ten to thirty seconds)…",
        )
        steps = Steps(self.console, len(plan) + 4)
        call_command("migrate", interactive=False, verbosity=1, stdout=steps, no_color=True)
        steps.finish()

    def _administrator(self) -> str:
        """Make sure there is an administrator; return the password to show, empty where the person chose their own."""
        users = get_user_model()._default_manager
        password, new = folder.kept_password(self.var)
        user = users.filter(username=ADMIN).first()
        if user is None:
            get_user_model().objects.create_superuser(ADMIN, "admin@example.org", password)
        elif new:
            user.set_password(password)
            user.save()
        elif not user.check_password(password):
            return ""
        return password

    def _load(self) -> None:
        if is_loaded():
            return
        self.console.say(
            "Contenu de démonstration, la première fois seulement (une minute ou deux)…",
            "Demonstration content, the first time only (a minute or two)…",
        )
        load_demo(lambda line: self.console.line(f"    {line}"))

    def _collect_static(self) -> None:
        files = folder.static_files()
        fingerprint = folder.static_changed(self.var, files)
        if not fingerprint:
            return
        self.console.say(
            f"Feuilles de style et dessins : {len(files)} fichiers…", f"Styles and drawings: {len(files)} files…"
        )
        steps = Steps(self.console, len(files))
        call_command("collectstatic", interactive=False, clear=True, verbosity=1, stdout=steps, no_color=True)
        steps.finish()
        folder.static_collected(self.var, fingerprint)

    @staticmethod
    def _address(host: str, port: int) -> str:
        name = "localhost" if host in _LOOPBACK or host in _EVERYWHERE else f"[{host}]" if ":" in host else host
        return f"http://{name}:{port}"

    def _settle(self, address: str) -> None:
        """Tell the site where it is served this time, and hand back the tasks of a worker that was killed."""
        hostname, _, port = address.removeprefix("http://").rpartition(":")
        Site.objects.filter(is_default_site=True).update(hostname=hostname, port=int(port))
        if not apps.is_installed("django_tasks_db"):
            return
        if folder.embedded_database(self.var):  # elsewhere another worker may be at them
            DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING).update(status=TaskResultStatus.READY)
        schedule_rounds()

    def _serve(self, host: str, port: int, address: str, password: str) -> None:
        environment = {"SITE_URL": address, "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"]}
        if host not in _LOOPBACK:
            environment["HOST"] = host
        reached = "127.0.0.1" if host == "0.0.0.0" else "::1" if host == "::" else host  # noqa: S104  compared
        server, worker = (
            self.console.choose("le serveur", "the server"),
            self.console.choose("le facteur", "the worker"),
        )
        with processes.Processes(environment) as running:
            running.start(server, processes.server_command(host, port))
            running.start(worker, processes.worker_command())
            if not running.wait_for(lambda: processes.answers(reached, port, "/readyz")):
                if running.asked_to_stop:
                    return
                self.console.fail(
                    f"La démonstration n’a pas démarré : {running.fallen() or 'pas de réponse du serveur'}.",
                    f"The demonstration did not start: {running.fallen() or 'no answer from the server'}.",
                )
            self._welcome(address, password)
            fallen = running.watch()
            if fallen:
                self.console.fail(
                    f"Arrêt : {fallen} s’est terminé sans qu’on le lui demande.", f"Stopping: {fallen} ended by itself."
                )
            self.console.say("\nArrêt de la démonstration…", "\nStopping the demonstration…")

    def _welcome(self, address: str, password: str) -> None:
        admin = address + reverse("wagtailadmin_home")
        shown = password or self.console.choose("celui que vous avez choisi", "the one you chose")
        self.console.say(
            f"\nMentorat 2.0 est prêt :\n\n"
            f"    Le site             {address}/\n"
            f"    L’administration    {admin}\n"
            f"      nom               {ADMIN}\n"
            f"      mot de passe      {shown}\n"
            f"    Le courriel envoyé  {address}/dev/mail/\n\n"
            f"Ctrl-C pour arrêter.\n",
            f"\nMentorat 2.0 is ready:\n\n"
            f"    The site            {address}/\n"
            f"    The admin           {admin}\n"
            f"      name              {ADMIN}\n"
            f"      password          {shown}\n"
            f"    Mail that was sent  {address}/dev/mail/\n\n"
            f"Ctrl-C to stop.\n",
        )
