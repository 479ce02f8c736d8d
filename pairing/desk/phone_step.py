"""One thing that somebody may say on the telephone, and what an organiser's writing it down does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User

from pairing.services import answered
from pairing.signatures import Opened

Act = Callable[[User, str], object]


@dataclass(frozen=True, slots=True)
class PhoneStep:
    """One thing that somebody may have said."""

    key: str
    label: str
    act: Act
    """Given the organiser and what was typed."""
    needs_words: bool = False
    whose: Opened | None = None
    """Whose answer it is; nobody's where it is none, as with a link to send again."""
    answer: str = ""
    """The same in a word or two, for a button beside the person's name."""
    is_expected: bool = False
    """Whether it answers what somebody is called about, and a press is enough: what ends something is not."""
    ends: bool = False
    """Whether it takes something back, or ends it: such a step stands last, and looks it."""
    person: str = ""
    """Whom it is for, where it is nobody's answer."""

    @property
    def who(self) -> str:
        """The name of whom it is for."""
        return self.whose.name if self.whose else self.person

    def make(self, by: User, words: str, calls: Iterable[int] | None = None) -> None:
        """Make the step, and note that whoever made it was told what there was to tell them.

        Args:
            by: the organiser.
            words: what was typed.
            calls: the numbers of the calls that the organiser had before them; all that are open where None.
        """
        if self.whose is None:
            self.act(by, words)
        else:
            answered(whose=self.whose, by=by, act=lambda: self.act(by, words), calls=calls)
