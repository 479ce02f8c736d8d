"""What becomes of a row: decided here, for the dry run and for the import alike; `writing` only carries it out.

A change of a profile that visitors see is published or becomes a draft, as was asked when importing. Nothing is
published without a date of consent and a skill on each side; neither is a profile that was taken off the site, nor one
whose owner proposed something that nobody has read yet.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from directory.interchange.comparing import Changes, Standing, differences
from directory.interchange.notes import Said
from directory.interchange.rows import Described


class Kind(models.TextChoices):
    """What became of a row, or would."""

    CREATED = "created", _("créée")
    UPDATED = "updated", _("mise à jour")
    UNCHANGED = "unchanged", _("inchangée")
    REFUSED = "refused", _("refusée")


def labels(*, planned: bool) -> dict[Kind, str]:
    """Return what a row of each kind is called: what will become of it, or what has."""
    said = {kind: str(kind.label) for kind in Kind}
    if planned:
        said |= {Kind.CREATED: pgettext("ligne", "à créer"), Kind.UPDATED: pgettext("ligne", "à mettre à jour")}
    return said


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do with a row that is taken."""

    kind: Kind
    how: Said = Said.DRAFT
    """Published, or in draft and why. Means nothing where nothing changes."""
    live: Changes = field(default_factory=Changes)
    """What changes in the profile that visitors see; nothing where it is not to be published."""
    draft: Changes = field(default_factory=Changes)
    """What changes in what is in draft."""

    @property
    def publishes(self) -> bool:
        """Whether visitors will see it."""
        return self.how is Said.PUBLISHED


def plan_new(said: Described, *, publish: bool) -> Plan:
    """Return what becomes of somebody who is not in the directory yet."""
    both = bool(said.offers or said.new_offers) and bool(said.seeks or said.new_seeks)
    return Plan(Kind.CREATED, _how(publish, consent=said.consent_on is not None, both=both))


def plan_change(said: Described, standing: Standing, draft: Standing, *, publish: bool, waits: bool) -> Plan:
    """Return what a row changes in a profile.

    Args:
        said: the row.
        standing: the profile as the database has it.
        draft: its latest draft; the same where there is none.
        publish: whether changes are to be published where they may be.
        waits: whether something its owner proposed waits to be read.
    """
    mentor = standing.mentor
    seen = standing if mentor.live else draft
    how = _how(
        publish,
        consent=bool(said.consent_on or seen.mentor.consent_on),
        both=_has(said.offers, said.new_offers, seen.offers) and _has(said.seeks, said.new_seeks, seen.seeks),
        withdrawn=not mentor.live and mentor.first_published_at is not None,
        waits=not mentor.live and waits,
    )
    on_live = differences(said, standing) if mentor.live else Changes()
    in_draft = differences(said, draft)
    if mentor.live and not on_live and not said.new_skills:  # whatever somebody has begun besides
        return Plan(Kind.UNCHANGED, how)
    if how is Said.PUBLISHED:
        return Plan(Kind.UPDATED, how, on_live, in_draft)
    return Plan(Kind.UPDATED if in_draft or said.new_skills else Kind.UNCHANGED, how, draft=in_draft)


def _has(said: tuple[object, ...] | None, new: tuple[str, ...], now: frozenset[int]) -> bool:
    return bool(new or (now if said is None else said))


def _how(publish: bool, *, consent: bool, both: bool, withdrawn: bool = False, waits: bool = False) -> Said:
    if not publish:
        return Said.DRAFT
    if withdrawn:
        return Said.DRAFT_WITHDRAWN
    if waits:
        return Said.DRAFT_PROPOSED
    if not consent:
        return Said.DRAFT_NO_CONSENT
    return Said.PUBLISHED if both else Said.DRAFT_NO_SKILLS
