"""The two groups of people who work in the CMS, what each may do, and the reading-over between them.

*Rédacteurs* write: they add and change pages, pictures, documents, mentors and words of the vocabulary, and submit what
they wrote. *Organisateurs* do all of that, publish, read over what was submitted, and see what is private: pairing
requests, pairs, and how mentors are reached.
"""

from typing import Final

ORGANISERS: Final = "Organisateurs"
EDITORS: Final = "Rédacteurs"
