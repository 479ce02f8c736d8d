"""The two people an organiser introduces, and what each is told of the other."""

from __future__ import annotations

from dataclasses import dataclass

from core.models import SiteSetting
from directory.models import ContactPreference, Mentor
from pairing.models import PairingRequest, Participant


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody about to be introduced, in the directory or not."""

    name: str
    email: str = ""
    phone: str = ""
    language: str = "fr"
    reached_by: str = ContactPreference.EMAIL
    mentor: Mentor | None = None

    def as_participant(self) -> Participant:
        """Return a participant, not saved, with what this person is known by."""
        return Participant(
            mentor=self.mentor,
            name=self.name,
            email=self.email,
            phone=self.phone,
            language=self.language,
            reached_by=self.reached_by,
        )


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach somebody: what to show, and the address behind it."""

    text: str
    link: str
    through_organisers: bool = False


def sender_as_person(request: PairingRequest) -> Person:
    """Return the person who sent a request."""
    return Person(
        name=request.name,
        email=request.email,
        phone=request.phone,
        language=request.language,
        reached_by=ContactPreference.PHONE if request.wants_call and request.phone else ContactPreference.EMAIL,
    )


def mentor_as_person(mentor: Mentor) -> Person:
    """Return somebody of the directory."""
    return Person(
        name=mentor.name,
        email=mentor.email,
        phone=mentor.phone,
        language=mentor.contact_language,
        reached_by=mentor.contact_preference,
        mentor=mentor,
    )


def contact_of(participant: Participant, programme: SiteSetting) -> Contact:
    """Return the one way to reach somebody that they prefer; the other one only where the preferred one is missing."""
    if participant.reached_by == ContactPreference.ORGANISER or not (participant.email or participant.phone):
        text = programme.contact_email or programme.phone
        link = f"mailto:{programme.contact_email}" if programme.contact_email else programme.phone_link
        return Contact(text, link, through_organisers=True)
    by_phone = participant.phone and (participant.reached_by == ContactPreference.PHONE or not participant.email)
    if by_phone:
        return Contact(participant.phone, telephone_link(participant.phone))
    return Contact(participant.email, f"mailto:{participant.email}")


def are_one(first: Person, second: Person) -> bool:
    """Return whether two people are one: the same profile, or the same e-mail address."""
    if first.mentor and second.mentor:
        return first.mentor.pk == second.mentor.pk
    return bool(first.email) and first.email.casefold() == second.email.casefold()


def must_be_called(participant: Participant) -> bool:
    """Return whether no message reaches this person, or they said that they would rather be called."""
    return not participant.email or (participant.reached_by == ContactPreference.PHONE and bool(participant.phone))


def telephone_link(number: str) -> str:
    """Return a telephone number as a `tel:` address, with Canada's country code where none was written."""
    return SiteSetting(phone=number).phone_link
