"""Taking the rows of a file in, a batch at a time: one bad row never stops the others.

A batch is a transaction, a row a savepoint within it, and the search index follows at the end of each batch. Taken in
again, the same file changes nothing.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from wagtail.signal_handlers import disable_reference_index_auto_update

from directory.interchange import writing
from directory.interchange.columns import key
from directory.interchange.comparing import Standing, standing_of
from directory.interchange.creating import Newcomer, create, prepare
from directory.interchange.names import Names, load_names
from directory.interchange.notes import Note, Said, note, shown
from directory.interchange.planning import Kind, Plan, plan_change, plan_new
from directory.interchange.reading import Row
from directory.interchange.references import refer_again
from directory.interchange.rows import Checked, Described, check
from directory.models import Mentor, Proposal, ProposalState, Skill, SkillFamily
from directory.search.batch import indexing

BATCH: Final = 50
"""Rows in one transaction: on SQLite nobody else writes meanwhile."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked when importing."""

    publish: bool = False
    create_skills: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row, or would."""

    number: int
    kind: Kind
    name: str
    notes: tuple[Note, ...] = ()


def outcomes(rows: Iterable[Row], *, options: Options, by: User | None = None) -> Iterator[Outcome]:
    """Take rows in and yield what became of each, a batch at a time; with `dry_run`, what would.

    Args:
        rows: as `reading.open_table` gives them.
        options: what was asked.
        by: who imports, for the history.
    """
    importer = _Importer(options, by, load_names())
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        yield from importer.take(batch)


class _Importer:
    """What is remembered from one row to the next."""

    def __init__(self, options: Options, by: User | None, names: Names) -> None:
        self.options = options
        self.by = by
        self.names = names
        self.today = timezone.localdate()
        self.emails: dict[str, int] = {}
        """By address, the line it was first on."""
        self.people: dict[tuple[str, str], int] = {}
        """The same by name and city: somebody without an address may be one of them."""
        self.arrivals: dict[int, _Arrival] = {}
        """By line, the new people of a batch, who are written together at its end."""
        self.touched: set[int] = set()
        """The profiles of a batch that were written."""
        self._by_name: dict[tuple[str, str], list[int]] | None = None

    def take(self, rows: Iterable[Row]) -> list[Outcome]:
        """Take a batch in; all of it is in the database when this returns."""
        checked = [check(row, self.names, today=self.today, create_skills=self.options.create_skills) for row in rows]
        dry = self.options.dry_run
        with nullcontext() if dry else transaction.atomic(), nullcontext() if dry else indexing():
            there = _There(self._candidates(checked), for_update=not dry)
            with disable_reference_index_auto_update():
                found = [self._one(each, there) for each in checked]
                found = self._let_in(found)
            if self.touched:
                refer_again.enqueue(sorted(self.touched))
                self.touched.clear()
            return found

    def _one(self, row: Checked, there: _There) -> Outcome:
        if row.refused:
            return Outcome(row.number, Kind.REFUSED, row.name, (*row.refused, *row.notes))
        try:
            return self._settle(row, there)
        except _RefusedError as refusal:
            return Outcome(row.number, Kind.REFUSED, row.name, (refusal.note,))
        except ValidationError as error:
            reason = note(Said.INVALID, ", ".join(getattr(error, "error_dict", {})) or "?")
        except Exception as error:  # whatever it is, the other rows are not to suffer for it
            # Its kind only: databases repeat what they were given.
            logger.error("Row %d of an import failed: %s", row.number, type(error).__name__)
            reason = note(Said.INVALID, type(error).__name__)
        self.names = load_names()  # skills that were made for the row are gone with it
        return Outcome(row.number, Kind.REFUSED, row.name, (reason,))

    def _let_in(self, found: list[Outcome]) -> list[Outcome]:
        """Write the new people of a batch: all at once, or one by one where the database will not have one of them."""
        arrivals, self.arrivals = self.arrivals, {}
        try:
            with transaction.atomic():
                self.touched.update(create([each.newcomer for each in arrivals.values()], by=self.by))
        except Exception as error:  # whatever it is, the other rows are not to suffer for it
            logger.warning("New people could not be written together: %s", type(error).__name__)
            return [self._let_in_alone(each, arrivals.get(each.number)) for each in found]
        return found

    def _let_in_alone(self, outcome: Outcome, arrival: _Arrival | None) -> Outcome:
        if arrival is None:
            return outcome
        try:
            with transaction.atomic():
                self.touched.update(create([self._newcomer(arrival.said, arrival.plan)], by=self.by))
        except Exception as error:  # as above
            logger.error("Row %d of an import failed: %s", outcome.number, type(error).__name__)
            return Outcome(outcome.number, Kind.REFUSED, outcome.name, (note(Said.INVALID, type(error).__name__),))
        return outcome

    def _newcomer(self, said: Described, plan: Plan) -> Newcomer:
        return prepare(said, publish=plan.publishes, spoken=self.names.language(said.language or "fr"))

    def _settle(self, row: Checked, there: _There) -> Outcome:
        """Decide what becomes of a row, and make it so in a savepoint of its own."""
        said = row.described
        standing = self._found(row, there)
        if standing is None:
            if not said.name or not said.region:
                raise _RefusedError(Said.NO_REGION if said.name else Said.NO_NAME)
            plan = plan_new(said, publish=self.options.publish)
            if not self.options.dry_run:
                with transaction.atomic() if said.new_skills else nullcontext():
                    said = self._with_skills(said)
                    self.arrivals[row.number] = _Arrival(said, plan, self._newcomer(said, plan))
            return Outcome(row.number, plan.kind, row.name, (Note(plan.how), *row.notes))
        plan, draft = self._plan(said, standing, there)
        name = row.name or shown(standing.mentor.name)
        if plan.kind is Kind.UNCHANGED:
            return Outcome(row.number, plan.kind, name, row.notes)
        if not said.email and (plan.live or plan.draft or said.new_skills):  # found by name and city alone
            raise _RefusedError(Said.MAYBE_THERE)
        if standing.mentor.locked or standing.mentor.approved_schedule:
            raise _RefusedError(Said.LOCKED)
        if not self.options.dry_run:
            with transaction.atomic():
                if said.new_skills:
                    plan, draft = self._plan(self._with_skills(said), standing, there)
                writing.change(standing, draft, plan, by=self.by)
            self.touched.add(standing.mentor.pk)
        return Outcome(row.number, plan.kind, name, (Note(plan.how), *row.notes))

    def _plan(self, said: Described, standing: Standing, there: _There) -> tuple[Plan, Standing]:
        mentor = standing.mentor
        draft = standing
        if mentor.has_unpublished_changes and mentor.latest_revision_id:
            draft = Standing.of_draft(mentor.get_latest_revision_as_object())
        plan = plan_change(said, standing, draft, publish=self.options.publish, waits=mentor.pk in there.proposing)
        return plan, draft

    def _found(self, row: Checked, there: _There) -> Standing | None:
        """Return the profile a row is about, None where it is about somebody new."""
        said = row.described
        person = (key(said.name), key(said.city or ""))
        if said.email:
            address = said.email.casefold()
            first = self.emails.setdefault(address, row.number)
            if first != row.number:
                raise _RefusedError(Said.EMAIL_TWICE, first)
            self.people.setdefault(person, row.number)
            same = there.by_email[address]
            if len(same) > 1:
                raise _RefusedError(Said.SEVERAL)
            return same[0] if same else None
        if not said.name:
            raise _RefusedError(Said.NO_NAME)
        first = self.people.setdefault(person, row.number)
        if first != row.number:
            raise _RefusedError(Said.NAME_TWICE, first)
        known = [there.by_key[pk] for pk in self._named(person) if pk in there.by_key]
        bare = [each for each in known if not each.mentor.email]
        if known and len(bare) != 1:
            raise _RefusedError(Said.MAYBE_THERE)
        return bare[0] if bare else None

    def _candidates(self, checked: Iterable[Checked]) -> tuple[set[str], set[int]]:
        """The addresses of a batch, and who has the names of those without one."""
        taken = [row.described for row in checked if not row.refused]
        named = {pk for said in taken if not said.email for pk in self._named((key(said.name), key(said.city or "")))}
        return {said.email.casefold() for said in taken if said.email}, named

    def _named(self, person: tuple[str, str]) -> list[int]:
        if self._by_name is None:
            self._by_name = defaultdict(list)
            for pk, name, city in Mentor.objects.values_list("pk", "name", "city").iterator():
                self._by_name[key(name), key(city)].append(pk)
        return self._by_name.get(person, [])

    def _with_skills(self, said: Described) -> Described:
        """Make the skills that a row asks for and that nobody has made yet; return what it says with them."""

        def made(known: tuple[Skill, ...] | None, new: tuple[str, ...]) -> tuple[Skill, ...] | None:
            return tuple(dict.fromkeys((*(known or ()), *map(self._skill, new)))) if new else known

        return replace(
            said,
            offers=made(said.offers, said.new_offers),
            seeks=made(said.seeks, said.new_seeks),
            new_offers=(),
            new_seeks=(),
        )

    def _skill(self, word: str) -> Skill:
        known = self.names.skill(word)
        if known:
            return known
        skill = Skill(name=word, name_en=word, family=SkillFamily.OTHER)
        skill.save()
        self.names.add(skill)
        return skill


@dataclass(frozen=True, slots=True)
class _Arrival:
    """Somebody new: what their row says, its skills made, and the profile made of it."""

    said: Described
    plan: Plan
    newcomer: Newcomer


class _RefusedError(Exception):
    """A row that is not taken."""

    def __init__(self, said: Said, word: object = "") -> None:
        super().__init__(said)
        self.note = note(said, word)


class _There:
    """The profiles that a batch may be about."""

    def __init__(self, candidates: tuple[set[str], set[int]], *, for_update: bool) -> None:
        emails, keys = candidates
        people = Mentor.objects.annotate(address=Lower("email")).filter(Q(address__in=emails) | Q(pk__in=keys))
        mentors = list(people.select_for_update() if for_update else people)
        self.by_key = standing_of(mentors) if mentors else {}
        self.by_email: defaultdict[str, list[Standing]] = defaultdict(list)
        for standing in self.by_key.values():
            if standing.mentor.email:
                self.by_email[standing.mentor.email.casefold()].append(standing)
        waiting = (ProposalState.UNCONFIRMED, ProposalState.WAITING)
        self.proposing = set(
            Proposal.objects.filter(mentor__in=self.by_key, state__in=waiting).values_list("mentor", flat=True)
        )
