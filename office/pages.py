"""How every page with a form works: guard, form, one action, message, redirect."""

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from office.models import Submission
from office.refusals import Refused, Stale

MISTAKEN = 422
REFUSED = 403
CONFLICT = 409


class SomebodyElses(Exception):
    """The form was already sent once, by another person."""


@dataclass(frozen=True)
class Difference:
    """One field of a record that two people changed: what was typed, and what now stands."""

    label: str
    typed: object
    current: object


def bind(request: HttpRequest, form_class: type[forms.Form], **kwargs) -> forms.Form:
    """The form, filled with what was sent if anything was."""
    if request.method == "POST":
        return form_class(request.POST, files=request.FILES, **kwargs)
    return form_class(**kwargs)


def form_page(
    request: HttpRequest,
    form: forms.Form,
    *,
    act: Callable[..., models.Model | None],
    to: str | Callable[[models.Model], str],
    done: str | Callable[[models.Model], str],
    title: str,
    button: str = "",
    may: list[str] | None = None,
    template: str = "office/form.html",
    back: str = "",
    **context,
) -> HttpResponse:
    """Show the form, or carry out its action.

    `act` is an action of the app with its record already bound; it is called with `by`, `at` and
    the form's values. `to` is where success leads and `done` what is said there. `may` holds the
    reasons why the person may not do this at all. The action and the note that this very form
    has had its effect are written in one transaction: the second of two clicks is led to the
    same place.
    """
    page = {"form": form, "title": title, "button": button or _("Save"), "back": back, **context}
    if may:
        return refusal(request, may, back=back)
    if request.method != "POST":
        return render(request, template, page)
    if not form.is_valid():
        return render(request, template, page, status=MISTAKEN)
    try:
        return _carry_out(request, form, act, to, done)
    except (Refused, ValidationError) as no:
        _explain(form, no)
        return render(request, template, page, status=MISTAKEN)
    except SomebodyElses:
        form.data = form.data.copy()
        form.data["submission_key"] = str(uuid.uuid4())
        form.add_error(None, _("This page was open for too long. Please send it once more."))
        return render(request, template, page, status=MISTAKEN)
    except Stale as late:
        return _conflict(request, form, late.current, page)


def led_once(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For pages that remove a record: the second of two clicks is led to where the first led.

    Without this it would ask for a record that is no longer there.
    """

    @wraps(view)
    def led(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        key = request.POST.get("submission_key", "")
        if re.fullmatch(r"[0-9a-f-]{36}", key) and (earlier := _earlier(request, key)):
            return redirect(earlier.led_to)
        return view(request, *args, **kwargs)

    return led


def _earlier(request: HttpRequest, key: object) -> Submission | None:
    return Submission.objects.filter(key=key, user=request.user).first()


def refusal(request: HttpRequest, sentences: list[str], *, back: str = "") -> HttpResponse:
    """A page that says why the person may not do this."""
    page = {"sentences": sentences, "back": back}
    return render(request, "office/refused.html", page, status=REFUSED)


def _explain(form: forms.Form, no: Refused | ValidationError) -> None:
    """Put the reasons next to the fields they speak of, the others on top of the form."""
    if isinstance(no, Refused):
        form.add_error(None, no.sentences)
        return
    by_field = no.message_dict if hasattr(no, "error_dict") else {None: no.messages}
    for field, sentences in by_field.items():
        form.add_error(field if field in form.fields else None, sentences)


def _carry_out(request, form, act, to, done) -> HttpResponse:
    key = form.cleaned_data["submission_key"]
    try:
        with transaction.atomic():
            submission = Submission.objects.create(
                key=key, user=request.user, at=request.at, led_to=request.path
            )
            result = act(by=request.user, at=request.at, **form.values)
            submission.led_to = to(result) if callable(to) else to
            submission.save(update_fields=["led_to"])
    except IntegrityError:
        if earlier := _earlier(request, key):
            return redirect(earlier.led_to)
        if Submission.objects.filter(key=key).exists():  # kept open on a machine people share
            raise SomebodyElses from None
        raise
    messages.success(request, done(result) if callable(done) else done)
    return redirect(submission.led_to)


def _conflict(request, form, current: models.Model, page: dict) -> HttpResponse:
    """Both texts beside each other; saving again from here is a choice made knowingly."""
    page["differences"] = list(_differences(form, current))
    form.data = form.data.copy()
    form.data["version"] = str(current.version)
    return render(request, "office/conflict.html", page, status=CONFLICT)


def _differences(form, current: models.Model) -> Iterator[Difference]:
    for name in form.changed_data:
        field = form.fields[name]
        if field.widget.is_hidden:
            continue
        typed = _said(field, form.cleaned_data[name])
        stands = _said(field, _value_in(form, current, name))
        if typed != stands:
            yield Difference(field.label, typed, stands)


def _value_in(form, record: models.Model, name: str) -> object:
    """What the record holds; a form whose fields are not the record's own says it itself."""
    if hasattr(form, "value_in"):
        return form.value_in(record, name)
    return getattr(record, name, form.cleaned_data[name])


def _said(field: forms.Field, value: object) -> object:
    """No codes and no lists of records: the words that the form shows for them."""
    if hasattr(value, "all"):
        value = value.all()
    if isinstance(value, list | tuple | models.QuerySet):
        return "\n".join(map(str, value))
    if isinstance(field, forms.ChoiceField) and not isinstance(value, models.Model):
        return dict(field.choices).get(value, value)
    return value
