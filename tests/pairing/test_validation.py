"""Addresses, numbers and names, one by one."""

from __future__ import annotations

import contextlib

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from core.spreadsheets import defuse
from core.validation import validate_email_address, validate_person_name, validate_telephone


@pytest.mark.parametrize(
    "address",
    [
        "ana@example.org",
        "ana.essai+duo@courriel.exemple.ca",
        "o'brien@example.org",
        "ana@québec.example",
        "ana@xn--qubec-csa.example",
        "a" * 64 + "@example.org",
        "a@b.co",
    ],
)
def test_addresses_that_a_server_takes(address: str) -> None:
    validate_email_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ana",
        "@example.org",
        "ana@",
        "ana@example",
        "ana@localhost",
        "ana@[127.0.0.1]",
        "ana@[IPv6:::1]",
        "ana@127.0.0.1",
        "ana@example.org\u200b",
        "\ufeffana@example.org",
        "ana@exam\u00adple.org",
        "ana @example.org",
        "ana@example.org\n",
        "a" * 65 + "@example.org",
        "ana@" + "b" * 64 + ".org",
        "ana@" + ".".join(["b" * 60] * 5) + ".org",
        "ana@-example.org",
        "ana@example..org",
        "ana@example.1",
        "ana@example.o",
        '"ana essai"@example.org',
        "ana@ana@example.org",
        "ana@example.org, bea@example.org",
    ],
)
def test_addresses_that_no_server_takes(address: str) -> None:
    with pytest.raises(ValidationError):
        validate_email_address(address)


@pytest.mark.parametrize("address", ["ana essai@example.org", "ana @example.org", "pas une adresse"])
def test_a_space_is_called_a_space(address: str) -> None:
    """What one sees is not called invisible."""
    with pytest.raises(ValidationError, match="espace"):
        validate_email_address(address)


@given(st.text(max_size=80))
def test_whatever_is_typed_is_answered(text: str) -> None:
    for validate in (validate_email_address, validate_telephone, validate_person_name):
        with contextlib.suppress(ValidationError):
            validate(text)


@pytest.mark.parametrize(
    "number", ["5145550100", "514 555-0100", "+33 1 23 45 67 89", "(514) 555.0100 poste 1234", "555-0100"]
)
def test_numbers_as_people_write_them(number: str) -> None:
    validate_telephone(number)


@pytest.mark.parametrize(
    "number", ["", "911", "x", "514-CALL-ME", "1" * 16, "514 555-0100 ou 0101", "<b>514 555 0100</b>"]
)
def test_what_is_no_number(number: str) -> None:
    with pytest.raises(ValidationError):
        validate_telephone(number)


@pytest.mark.parametrize("name", ["Ana", "D’Astous-Lepage", "李", "Jean (dit Ti-Jean)", "Ána Ñ."])
def test_names(name: str) -> None:
    validate_person_name(name)


@given(st.text(max_size=30))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not defuse(text).lstrip().startswith(("=", "+", "-", "@"))
