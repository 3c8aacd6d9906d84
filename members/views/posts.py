from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from audit import history
from members import people
from members.actions import posts as actions
from members.forms.posts import AppointForm, CorrectPostForm, EndPostForm
from members.models import Person, Post
from members.rules import persons as person_rules
from members.rules import posts as rules
from members.rules.persons import said
from office.components import Link
from office.forms import ReasonForm
from office.pages import bind, form_page, led_once


@require_safe
def post(request: HttpRequest, pk: int) -> HttpResponse:
    post = _post(request, pk)
    seen = people.seen_among([post], request.standing)
    context = {
        "title": post.title,
        "crumbs": people.path_to(post.person),
        "example": post.person.is_example,
        "facts": people.facts_of_post(post, seen, request.at),
        "acts": people.acts_on_post(request.standing, post),
        "history": history.page(request, post),
    }
    return render(request, "members/post.html", context)


def appoint(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.visible_to(request.standing), pk=pk)
    own = person_rules.not_oneself(request.standing, person)
    return form_page(
        request,
        bind(request, AppointForm, standing=request.standing),
        act=partial(actions.appoint, person),
        to=person.get_absolute_url(),
        done=_("The post is recorded."),
        title=_("Add a post of %(person)s") % {"person": person},
        may=own or person_rules.may_keep_person(request.standing, person),
        back=person.get_absolute_url(),
        crumbs=people.path_to(person),
        example=person.is_example,
    )


@led_once
def end_post(request: HttpRequest, pk: int) -> HttpResponse:
    post = _post(request, pk)
    return form_page(
        request,
        bind(request, EndPostForm, post=post, at=request.at),
        act=partial(actions.end_post, post),
        done=_("The end of the post is recorded."),
        title=_("Record the end of a post"),
        intro=_(
            "%(person)s, %(post)s. From the end on, no right follows from this post any more, "
            "not even for someone who is signed in at that moment."
        )
        % {"person": post.person, "post": said(post)},
        may=rules.may_end(request.standing, post),
        **_around(post),
    )


def correct_post(request: HttpRequest, pk: int) -> HttpResponse:
    post = _post(request, pk)
    return form_page(
        request,
        bind(request, CorrectPostForm, post=post, standing=request.standing),
        act=partial(actions.correct_post, post),
        done=_("The post is corrected."),
        title=_("Correct the entry of a post"),
        intro=_(
            "%(person)s, %(post)s. For what was entered wrongly. Somebody who left or changed "
            "posts gets an end here and a new post."
        )
        % {"person": post.person, "post": said(post)},
        may=rules.may_correct(request.standing, post),
        **_around(post),
    )


@led_once
def take_back_post(request: HttpRequest, pk: int) -> HttpResponse:
    post = _post(request, pk)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.take_back_post, post),
        done=_("The entry is taken back."),
        title=_("Take back the entry of a post"),
        button=_("Take back the entry"),
        danger=True,
        intro=_(
            "%(person)s, %(post)s. Only for an entry made by mistake: the log keeps what it said "
            "and why it went."
        )
        % {"person": post.person, "post": said(post)},
        may=rules.may_take_back(request.standing, post),
        **_around(post),
    )


def _post(request: HttpRequest, pk: int) -> Post:
    found = Post.objects.visible_to(request.standing)
    return get_object_or_404(found.select_related("person__account", "agency__province"), pk=pk)


def _around(post: Post) -> dict[str, object]:
    """Success leads to the person, going back to the post."""
    here = post.get_absolute_url()
    return {
        "to": post.person.get_absolute_url(),
        "back": here,
        "crumbs": [*people.path_to(post.person), Link(post.title, here)],
        "example": post.person.is_example,
    }
