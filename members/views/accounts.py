from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from members import invitations, people
from members.actions import accounts as actions
from members.forms.accounts import OpenAccountForm, RenewLinkForm
from members.models import Person
from members.rules import accounts as rules
from office.components import Fact
from office.forms import ConfirmForm, ReasonForm
from office.pages import bind, form_page, led_once, refusal

SHOWN_ONCE = "account_link_of"  # in the session: whose link is still to be shown, never the link


@led_once
def open_account(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(request, pk)
    may = rules.may_open_account(request.standing, person)
    proposed = "" if may else rules.proposed_username(person, request.standing)
    return _link_page(
        request,
        person,
        bind(request, OpenAccountForm, initial={"username": proposed}),
        act=actions.open_account,
        done=_("The account is open."),
        title=_("Open an account for %(person)s") % {"person": person},
        button=_("Open the account"),
        intro=_where_the_link_goes(person),
        may=may,
    )


def renew_link(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(request, pk)
    may_remove = not rules.may_remove_second_factor(request.standing, person)
    return _link_page(
        request,
        person,
        bind(request, RenewLinkForm, may_remove_second_factor=may_remove),
        act=actions.renew_link,
        done=_("There is a new link."),
        title=_("Give %(person)s a new link") % {"person": person},
        button=_("Give a new link"),
        intro=_(
            "For a lost link or a lost password. The password so far no longer works, and whoever "
            "is signed in with the account is signed out."
        ),
        note=_where_the_link_goes(person),
        may=rules.may_renew_link(request.standing, person),
    )


@led_once
def reopen_account(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(request, pk)
    return _link_page(
        request,
        person,
        bind(request, ConfirmForm),
        act=actions.reopen_account,
        done=_("The account is open again."),
        title=_("Open the account of %(person)s again") % {"person": person},
        button=_("Open the account again"),
        intro=_("The owner sets a new password with a new link."),
        note=_where_the_link_goes(person),
        may=rules.may_reopen_account(request.standing, person),
    )


@led_once
def close_account(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(request, pk)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.close_account, person),
        to=person.get_absolute_url(),
        done=_("The account is closed."),
        title=_("Close the account of %(person)s") % {"person": person},
        button=_("Close the account"),
        danger=True,
        intro=_(
            "Nobody can sign in with it any more, and whoever is signed in is signed out. What "
            "was done with it stays on record. It can be opened again."
        ),
        may=rules.may_close_account(request.standing, person),
        **_around(person),
    )


@require_safe
@never_cache
def account_link(request: HttpRequest, pk: int) -> HttpResponse:
    """The link, once, right after it was made; later only a new one can be made."""
    person = _person(request, pk)
    if no := rules.may_renew_link(request.standing, person):
        return refusal(request, no, back=person.get_absolute_url())
    if request.session.pop(SHOWN_ONCE, None) != person.pk:
        messages.info(request, _("The link was shown once. If it is lost, give a new one."))
        return redirect(person)
    facts = [
        Fact(_("Full name"), person.full_name),
        Fact(_("User name"), person.account.username),
        Fact(_("Good until"), invitations.said(person.invited_until), note=_("It works once.")),
    ]
    link = invitations.link_for(person)
    context = {
        "title": _("Link for %(person)s") % {"person": person},
        "link": link,
        "picture": invitations.picture_of(link),
        "facts": facts,
        "mailed_to": person.account.email,
        "crumbs": people.path_to(person),
        "back": person.get_absolute_url(),
    }
    return render(request, "members/account_link.html", context)


def _link_page(request: HttpRequest, person: Person, form, *, act, **context) -> HttpResponse:
    """A page whose act makes a link; success leads to the page that shows it once."""

    def act_and_show(**values) -> Person:
        changed = act(person, **values)
        request.session[SHOWN_ONCE] = person.pk
        return changed

    link = reverse("members:account_link", args=[person.pk])
    return form_page(request, form, act=act_and_show, to=link, **_around(person), **context)


def _where_the_link_goes(person: Person) -> str:
    if person.email:
        return _(
            "The link to set a password goes to %(email)s and is shown once on the next page."
        ) % {"email": person.email}
    return _(
        "No e-mail is recorded: the link to set a password is shown once on the next page, to be "
        "printed and handed over."
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
