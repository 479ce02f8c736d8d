"""The guidelines: ten principles and one on the telephone, four conversation cards, two templates.

In reading order, which is the order of the index: each kind together, the principles as a pair would meet them.
"""

from home.demo.content.guidelines.assumptions import ASSUMPTIONS
from home.demo.content.guidelines.by_telephone import BY_TELEPHONE
from home.demo.content.guidelines.cards_on_the_pair import FIRST_MEETING_CARD, HALFWAY_CARD
from home.demo.content.guidelines.cards_on_the_work import BEHIND_THE_TRADE_CARD, WEB_FOR_MY_SHOP_CARD
from home.demo.content.guidelines.common_goal import COMMON_GOAL
from home.demo.content.guidelines.ending import ENDING
from home.demo.content.guidelines.expectations import EXPECTATIONS
from home.demo.content.guidelines.first_meeting import FIRST_MEETING
from home.demo.content.guidelines.listening import LISTENING
from home.demo.content.guidelines.making_time import MAKING_TIME
from home.demo.content.guidelines.no_contract import NO_CONTRACT
from home.demo.content.guidelines.preparing import PREPARING
from home.demo.content.guidelines.reciprocity import RECIPROCITY
from home.demo.content.guidelines.templates import TEMPLATES
from home.demo.content.shapes import Guideline

PRINCIPLES: tuple[Guideline, ...] = (
    RECIPROCITY,
    ASSUMPTIONS,
    EXPECTATIONS,
    PREPARING,
    FIRST_MEETING,
    LISTENING,
    COMMON_GOAL,
    MAKING_TIME,
    BY_TELEPHONE,
    NO_CONTRACT,
    ENDING,
)

CARDS: tuple[Guideline, ...] = (
    FIRST_MEETING_CARD,
    WEB_FOR_MY_SHOP_CARD,
    BEHIND_THE_TRADE_CARD,
    HALFWAY_CARD,
)

GUIDELINES: tuple[Guideline, ...] = (*PRINCIPLES, *CARDS, *TEMPLATES)
