"""What a person may type as an e-mail address, a telephone number or a name.

Stricter than Django's own checks where those let through what no mail server takes (`a@localhost`, `a@[127.0.0.1]`, a
local part of 65 characters, a zero-width space pasted along), and lenient where people differ: telephone numbers are
written in many ways.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

LOCAL_PART_MAXIMUM: Final = 64
ADDRESS_MAXIMUM: Final = 254
"""RFC 5321, 4.5.3.1, and its erratum 1690."""

_django_validator: Final = EmailValidator(allowlist=[])
_TOP_LEVEL: Final = re.compile(r"(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})", re.IGNORECASE)
_TELEPHONE: Final = re.compile(
    r"\+?[\d\s().\-/\u2010-\u2013\u00a0\u202f]+(?:(?:,\s*)?(?:poste|ext\.?|extension|x|#)\s*\d{1,6})?", re.IGNORECASE
)
_EXTENSION: Final = re.compile(r"(?:poste|ext|x|#).*$", re.IGNORECASE)
_ADDRESS_IN_NAME: Final = re.compile(r"://|\bwww\.|@", re.IGNORECASE)
_KEPT_CONTROLS: Final = frozenset("\t\n\r")


def validate_email_address(value: str) -> None:
    """Let an e-mail address pass that a mail server on the Internet could take.

    Raises:
        ValidationError: with a sentence saying what to mend.
    """
    if any(_is_invisible(character) for character in value.replace(" ", "")):
        raise ValidationError(
            _("Cette adresse contient un caractère invisible, sans doute venu d’un copier-coller. Tapez-la à la main."),
            code="invisible",
        )
    if " " in value:
        raise ValidationError(
            _("Cette adresse contient une espace. Écrivez-la d’un seul tenant, comme nom@exemple.ca."), code="space"
        )
    local, _at, domain = value.rpartition("@")
    if "[" in domain or _looks_like_ip(domain):
        raise ValidationError(_("Écrivez un nom de domaine après le @, comme dans nom@exemple.ca."), code="literal")
    if len(local) > LOCAL_PART_MAXIMUM or len(value) > ADDRESS_MAXIMUM:
        raise ValidationError(_("Cette adresse est trop longue pour être vraie. Vérifiez-la."), code="too_long")
    if '"' in local:
        raise ValidationError(_EMAIL_MESSAGE, code="invalid")
    try:
        _django_validator(value)
        top_level = domain.rpartition(".")[2].encode("idna").decode()
    except (ValidationError, UnicodeError) as error:
        raise ValidationError(_EMAIL_MESSAGE, code="invalid") from error
    if "." not in domain or not _TOP_LEVEL.fullmatch(top_level):
        raise ValidationError(_EMAIL_MESSAGE, code="invalid")


_EMAIL_MESSAGE: Final = _("Écrivez une adresse de courriel complète, comme nom@exemple.ca.")


def validate_telephone(value: str) -> None:
    """Let a telephone number pass, however it is spaced, with an extension or without.

    Raises:
        ValidationError: fewer than 7 or more than 15 digits, or something else than a number.
    """
    digits = sum(character.isdigit() for character in _EXTENSION.sub("", value))
    if not _TELEPHONE.fullmatch(value.strip()) or not 7 <= digits <= 15:
        raise ValidationError(
            _("Écrivez un numéro de téléphone avec l’indicatif régional, comme 418 555-0123."), code="invalid"
        )


def validate_person_name(value: str) -> None:
    """Let a name pass: it is repeated in messages, so it may not carry an address to click.

    Raises:
        ValidationError: no letter, or an address in it.
    """
    if not any(character.isalpha() for character in value) or _ADDRESS_IN_NAME.search(value):
        raise ValidationError(_("Écrivez un nom, sans adresse Web ni courriel."), code="invalid")


def validate_plain_text(value: str) -> None:
    """Let a text pass that has no control characters other than tabs and ends of lines.

    Raises:
        ValidationError: it has.
    """
    if any(unicodedata.category(character) == "Cc" and character not in _KEPT_CONTROLS for character in value):
        raise ValidationError(
            _("Ce texte contient un caractère que nous ne pouvons pas garder. Retapez ce passage."), code="control"
        )


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Zs", "Cn", "Co", "Cs"}


def _looks_like_ip(domain: str) -> bool:
    return bool(re.fullmatch(r"[\d.]+", domain)) or ":" in domain
