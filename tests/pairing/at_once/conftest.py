"""A crowd at the door, and a database that is left as it was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings

from directory.models import Mentor
from directory.search.index import remove
from tests.apart import Apart
from tests.pairing.at_once.crowd import Answer, Job, Press, all_at_once

Crowd = Callable[..., list[Answer]]
TAKEN_OVER = ("FORM_MINIMUM_SECONDS",)
"""Settings that tests change and that the crowd's processes must know."""


@pytest.fixture(autouse=True)
def _nobody_left_in_the_index(transactional_db: None) -> Iterator[None]:
    """Take everybody out of the search's index too: emptying the models' tables would leave them there."""
    yield
    remove(Mentor.objects.values_list("pk", flat=True))


@pytest.fixture
def crowd(at_once: None, tmp_path: Path) -> Crowd:
    """Let people press at the same moment, each from a process of its own; what they wrote is then found here."""

    def press(*presses: Press) -> list[Answer]:
        apart = Apart(tmp_path)
        apart.share()
        job = Job(presses, {name: getattr(settings, name) for name in TAKEN_OVER})
        answers = all_at_once(job, database=apart.url, folder=tmp_path)
        apart.take_back()
        assert len({answer.process for answer in answers}) == len(presses)
        assert [answer.error for answer in answers if answer.error] == []
        # Nobody came late: all had begun before the first was done.
        assert max(answer.began for answer in answers) < min(answer.ended for answer in answers)
        return answers

    return press
