"""The search as one request: who is found, in which order, and how many each value of each filter would give.

The order is the databases' own (see `directory.search.ranking`): a point is a boost, and nothing else adds to a score.
Filters that are not about words or skills come after the counting, so that each count can leave its own filter out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from directory.search.document import Weight
from directory.search.elastic.documents import EVERYWHERE, FACTS, Body
from directory.search.letters import Fact
from directory.search.question import Found, Question
from directory.search.ranking import OFFERED, SOUGHT, WHOLE, WORTH
from directory.search.words import Phrase, Term

MAX_WINDOW: Final = 10_000
"""How far down a list engines go by themselves."""
_VALUES: Final = 10_000
"""More values of a filter than there will ever be."""


def body(question: Question) -> Body:
    """Return the request's body."""
    query: Body = {"bool": {"filter": [*_wanted(question)], "should": [*_points(question)]}}
    counted: Body = {"filter": [*_filters(question)]}
    return {
        "from": question.offset,
        "size": question.limit,
        "_source": False,
        "track_total_hits": True,
        "query": query,
        "post_filter": {"bool": counted},
        "sort": [{"_score": "desc"}, {"id": "desc"}],
        "aggs": {
            name: {
                "filter": {"bool": {"filter": [*_filters(question, but=fact)]}},
                "aggs": {"values": {"terms": {"field": name, "size": _VALUES}}},
            }
            for fact, name in FACTS.items()
        },
    }


def found(response: Any) -> Found:
    """Return what a response says.

    Raises:
        KeyError, TypeError, ValueError: it is no response to such a request.
    """
    if response.get("timed_out") or response["_shards"]["failed"]:
        raise ValueError("The engine answered in part only.")
    counts = {
        fact: {int(each["key"]): int(each["doc_count"]) for each in response["aggregations"][name]["values"]["buckets"]}
        for fact, name in FACTS.items()
    }
    hits = response["hits"]
    return Found(
        int(hits["total"]["value"]),
        {fact: values for fact, values in counts.items() if values},
        tuple(int(hit["_id"]) for hit in hits["hits"]),
    )


def _wanted(question: Question) -> Iterator[Body]:
    terms = [_has(EVERYWHERE, term) for term in question.words.terms]
    if terms:
        yield _any(terms) if question.words.any_term else {"bool": {"filter": terms}}
    for phrase in question.words.phrases:
        yield _any(_spelled(phrase))
    for fact, number in question.having:
        yield _is(fact, [number])
    if question.either:
        yield _any(_is(fact, [number]) for fact, number in question.either)


def _filters(question: Question, but: Fact | None = None) -> Iterator[Body]:
    for fact, number in question.chosen.items():
        if fact is not but:
            yield _is(fact, [number])


def _points(question: Question) -> Iterator[Body]:
    for place, term in enumerate(question.words.terms):
        for weight, worth in WORTH.items():
            yield _worth(_has(weight.name.lower(), term), worth)
        if whole := sorted(skill for skill, meaning in question.meant.items() if place in meaning.whole):
            yield _worth(_is(Fact.OFFERED, whole), WHOLE)
        if skills := sorted(skill for skill, meaning in question.meant.items() if place in meaning.terms):
            yield _worth(_is(Fact.OFFERED, skills), OFFERED)
            yield _worth(_is(Fact.SOUGHT, skills), SOUGHT)


def _has(field: str, term: Term) -> Body:
    """A term as the databases understand it: every part in one of its forms, or all in one piece, or its beginning."""
    *before, last = [_forms(field, part) for part in term.parts]
    alternatives = [_all([*before, last])]
    if term.joined:
        alternatives.append(_forms(field, term.joined))
    if term.prefix:
        alternatives.append(_all([*before, {"prefix": {field: {"value": term.prefix}}}]))
    return _any(alternatives)


def _spelled(phrase: Phrase) -> Iterator[Body]:
    for forms in phrase.spellings:
        for weight in Weight:
            yield {"match_phrase": {weight.name.lower(): {"query": " ".join(forms), "analyzer": "whitespace"}}}


def _forms(field: str, forms: tuple[str, ...]) -> Body:
    return {"terms": {field: list(forms)}}


def _is(fact: Fact, numbers: list[int]) -> Body:
    return {"terms": {FACTS[fact]: numbers}}


def _worth(condition: Body, points: int) -> Body:
    return {"constant_score": {"filter": condition, "boost": points}}


def _all(conditions: list[Body]) -> Body:
    return conditions[0] if len(conditions) == 1 else {"bool": {"filter": conditions}}


def _any(conditions: Iterable[Body]) -> Body:
    each = list(conditions)
    return each[0] if len(each) == 1 else {"bool": {"should": each, "minimum_should_match": 1}}
