from functools import partial
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from audit import history
from members import people
from members.actions import persons as actions
from members.forms.persons import EnterPersonForm, FindForm, PersonForm
from members.models import Person
from members.rules import persons as rules
from office.components import Nothing
from office.forms import ReasonForm
from office.pages import bind, form_page, led_once
from vietnamese.text import fold


@require_safe
def persons(request: HttpRequest) -> HttpResponse:
    """Everybody whose contact details the reader may see; searched without marks."""
    form = FindForm(request.GET or None, standing=request.standing)
    found = Person.objects.visible_to(request.standing)
    asked = form.cleaned_data if form.is_valid() else {}
    if asked.get("q"):
        found = found.filter(search_text__contains=fold(asked["q"]))
    if asked.get("agency"):
        there = asked["agency"].posts.at(request.at).order_by()
        found = found.filter(pk__in=there.values("person"))
    page = people.page_of(found, request.GET.get("after", ""), request.at)
    may_enter = not rules.may_enter_persons(request.standing)
    nothing = _nobody(any(asked.values()), may_enter)
    again = {name: request.GET[name] for name in ("q", "agency") if request.GET.get(name)}
    context = {
        "title": _("Persons"),
        "form": form,
        "table": people.persons_table(page.persons, nothing),
        "next_href": f"?{urlencode({**again, 'after': page.next_key})}" if page.next_key else "",
        "may_enter": may_enter,
    }
    return render(request, "members/persons.html", context)


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(request, pk)
    posts = rules.posts_of(person)
    context = {
        "title": person.full_name,
        "crumbs": people.path(),
        "example": person.is_example,
        "facts": people.facts_of(person),
        "posts": people.posts_table(posts, people.seen_among(posts, request.standing), request.at),
        "account": people.account_facts(person),
        "acts": people.acts_on_person(request.standing, person),
        "account_acts": people.acts_on_account(request.standing, person),
        "history": history.page(request, person),
    }
    return render(request, "members/person.html", context)


def enter_person(request: HttpRequest) -> HttpResponse:
    return form_page(
        request,
        bind(
            request,
            EnterPersonForm,
            standing=request.standing,
            initial={"agency": request.GET.get("agency")},
        ),
        act=actions.enter_person,
        to=Person.get_absolute_url,
        done=_("The person is recorded."),
        title=_("Enter a person"),
        may=rules.may_enter_persons(request.standing),
        back=reverse("members:persons"),
        crumbs=people.path(),
        template="members/enter_person.html",
    )


def correct_person(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(request, pk)
    return form_page(
        request,
        bind(request, PersonForm, instance=person),
        act=partial(actions.correct_person, person),
        to=person.get_absolute_url(),
        done=_("The details are corrected."),
        title=_("Correct the details"),
        may=rules.may_correct_person(request.standing, person),
        **_around(person),
    )


@led_once
def remove_person(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(request, pk)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.remove_person, person),
        to=reverse("members:persons"),
        done=_("The entry is taken back."),
        title=_("Take back the entry of %(person)s") % {"person": person},
        button=_("Take back the entry"),
        danger=True,
        intro=_(
            "For somebody entered by mistake. The person goes from the registry with all posts; "
            "the log keeps what was entered and why it went."
        ),
        may=rules.may_remove_person(request.standing, person),
        **_around(person),
    )


def _person(request: HttpRequest, pk: int) -> Person:
    found = Person.objects.visible_to(request.standing).select_related("account")
    return get_object_or_404(found, pk=pk)


def _around(person: Person) -> dict[str, object]:
    return {
        "back": person.get_absolute_url(),
        "crumbs": people.path_to(person),
        "example": person.is_example,
    }


def _nobody(asked: bool, may_enter: bool) -> Nothing:
    if asked:
        return Nothing(
            _("Nobody by this name."),
            _("Try a part of the name, or look in all agencies."),
            reverse("members:persons"),
            _("Show everybody"),
        )
    return Nothing(
        _("Nobody is recorded here yet."),
        _("The secretariat enters the people of each agency, or takes them over from Excel."),
        reverse("members:enter_person") if may_enter else "",
        _("Enter a person"),
    )
