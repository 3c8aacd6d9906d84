from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from conferences import actions, pages, rules
from conferences.forms import SpeechForm
from conferences.models import Conference, Speech
from conferences.papers.speeches import SpeechPart, speech_part
from office.components import Fact, Link
from office.forms import ConfirmForm
from office.pages import bind, led_once


@dataclass(frozen=True)
class SpeechSheet:
    """One speech as its page shows it: as the minutes will say it."""

    said: SpeechPart
    change_href: str
    remove_href: str


@require_safe
def speeches(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    found = conference.speeches.with_words()
    page = {
        **pages.list_page(conference, "conferences:speeches", _("Speeches")),
        "may_change": rules.may_change(request.standing, conference),
        "speeches": [_sheet(speech) for speech in found],
        "add_href": reverse("conferences:add_speech", args=[conference.pk]),
    }
    return render(request, "conferences/speeches.html", page)


def add_speech(request: HttpRequest, pk: int) -> HttpResponse:
    conference = pages.conference_for(request, pk)
    return _page(
        request,
        conference,
        bind(request, SpeechForm, conference=conference),
        act=actions.add_speech,
        done=_("The speech is noted."),
        title=_("Note a speech"),
        button=_("Save the speech"),
    )


def change_speech(request: HttpRequest, pk: int) -> HttpResponse:
    conference, speech = pages.part_for(request, Speech.objects, pk)
    return _page(
        request,
        conference,
        bind(request, SpeechForm, conference=conference, speech=speech),
        act=actions.change_speech,
        of=speech,
        done=_("The speech is corrected."),
        title=_("Correct a speech"),
    )


@led_once
def remove_speech(request: HttpRequest, pk: int) -> HttpResponse:
    conference, speech = pages.part_for(request, Speech.objects.with_words(), pk)
    said = speech_part(speech)
    return _page(
        request,
        conference,
        bind(request, ConfirmForm),
        act=actions.remove_speech,
        of=speech,
        done=_("The speech is removed."),
        title=_("Remove a speech"),
        button=_("Remove the speech"),
        template="office/confirm.html",
        danger=True,
        answers=[
            Fact(_("Who spoke"), lines=said.speakers),
            Fact(_("What was said"), lines=said.points),
        ],
    )


def _sheet(speech: Speech) -> SpeechSheet:
    return SpeechSheet(
        said=speech_part(speech),
        change_href=reverse("conferences:change_speech", args=[speech.pk]),
        remove_href=reverse("conferences:remove_speech", args=[speech.pk]),
    )


def _page(request: HttpRequest, conference: Conference, form, **context) -> HttpResponse:
    there = reverse("conferences:speeches", args=[conference.pk])
    crumbs = [Link(_("Speeches"), there)]
    return pages.change_page(request, conference, form, to=there, crumbs=crumbs, **context)
