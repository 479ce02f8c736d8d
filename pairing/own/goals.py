"""A pair's goals: read, written by either half, and how they came to be."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from pairing.errors import GoalChangedError
from pairing.own.in_pair import Inside, room
from pairing.own.space_forms import GoalsForm
from pairing.services import write_goals
from pairing.services.goals import current_goals, texts_seen


@room
def goals(request: HttpRequest, inside: Inside) -> HttpResponse:
    """Show the goals in a form; a POST writes those that differ.

    409 with what was typed where the other half wrote at the same time, 422 for words that must be mended.
    """
    if request.method != "POST":
        return _page(request, inside, GoalsForm(initial=_initial(inside), me=inside.me, other=inside.other))
    form = GoalsForm(request.POST, me=inside.me, other=inside.other)
    if not form.is_valid():
        return _page(request, inside, form, status=422)
    try:
        write_goals(half_id=inside.me.pk, texts=form.texts, seen=form.seen)
    except GoalChangedError as error:
        return _page(request, inside, _seen_now(request, inside, form), status=409, refused=str(error))
    return inside.back("goal")


def _page(
    request: HttpRequest, inside: Inside, form: GoalsForm, *, status: int = 200, refused: str = ""
) -> HttpResponse:
    history = list(inside.pair.goals.select_related("half", "of").order_by("-at", "-pk"))
    now = current_goals(inside.pair) if refused else {}
    context = {
        "inside": inside,
        "form": form,
        "refused": refused,
        "current": [(form[name].label, now[of]) for name, of in form.whose.items() if of in now],
        "history": history,
    }
    return render(request, "pairing/own/goals.html", context, status=status)


def _initial(inside: Inside) -> dict[str, str | int]:
    found: dict[str, str | int] = {}
    now = current_goals(inside.pair)
    for name, of in {"common": None, "mine": inside.me.pk, "theirs": inside.other.pk}.items():
        if of in now:
            found |= {name: now[of].text, f"seen_{name}": now[of].pk}
    return found


def _seen_now(request: HttpRequest, inside: Inside, form: GoalsForm) -> GoalsForm:
    """Return the form as one who has now seen what the other half wrote: typed words stay, the rest is as it is now."""
    values = request.POST.copy()
    now, read = _initial(inside), texts_seen(inside.pair, form.seen)
    for name, of in form.whose.items():
        values[f"seen_{name}"] = str(now.get(f"seen_{name}", ""))
        if form.cleaned_data[name].strip() == read[of]:
            values[name] = str(now.get(name, ""))
    return GoalsForm(values, me=inside.me, other=inside.other)
