from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cycle import actions, checks, deadlines, overview, pages
from cycle.forms import AddPhaseForm, DatesForm, ExtensionForm
from cycle.models import Phase, PhaseExtension
from cycle.rules import phases as rules
from cycle.states import PhaseState
from office.components import Column, Fact, Table
from office.forms import ConfirmForm, ReasonForm
from office.pages import bind, form_page
from vietnamese.dates import short_date


@require_safe
def phase(request: HttpRequest, pk: int) -> HttpResponse:
    phase = _phase_for(request, pk)
    finding = checks.inspect(phase, request.at)
    may_change = rules.may_change(request.standing, phase.year)
    page = {
        "title": str(phase),
        "crumbs": pages.path_to(phase.year),
        "example": phase.year.is_example,
        "status": overview.status_of(phase, request.at),
        "facts": _facts(phase),
        "progress": finding.progress,
        "missing": [] if phase.state == PhaseState.DONE else overview.linked(finding.missing),
        "extensions": _extensions(phase),
        "buttons": [] if may_change else _buttons(request, phase, finding),
    }
    return render(request, "cycle/phase.html", page)


def begin_phase(request: HttpRequest, pk: int) -> HttpResponse:
    phase = _phase_for(request, pk)
    return pages.part_form_page(
        request,
        phase,
        bind(request, ConfirmForm),
        act=actions.begin_phase,
        done=_("“%(step)s” has begun.") % {"step": phase},
        title=_("Begin “%(step)s”") % {"step": phase},
        button=_("Begin"),
        may=rules.may_begin(request.standing, phase, request.at),
        template="office/confirm.html",
        answers=_facts(phase),
        next_steps=[
            _("The step runs %(until)s.") % {"until": deadlines.until(phase.closes_at)},
            _("From then on its days change only by an extension that everybody sees."),
        ],
    )


def finish_phase(request: HttpRequest, pk: int) -> HttpResponse:
    phase = _phase_for(request, pk)
    finding = checks.inspect(phase, request.at)
    return pages.part_form_page(
        request,
        phase,
        bind(request, ConfirmForm),
        act=actions.finish_phase,
        done=_("“%(step)s” is finished.") % {"step": phase},
        title=_("Finish “%(step)s”") % {"step": phase},
        button=_("Finish"),
        may=rules.may_finish(request.standing, phase, finding),
        template="office/confirm.html",
        answers=_facts(phase),
        next_steps=[_("Nothing can be handed in for this step any more, until it is reopened.")],
    )


def reopen_phase(request: HttpRequest, pk: int) -> HttpResponse:
    phase = _phase_for(request, pk)
    return pages.part_form_page(
        request,
        phase,
        bind(request, ReasonForm),
        act=actions.reopen_phase,
        done=_("“%(step)s” is in progress again.") % {"step": phase},
        title=_("Reopen “%(step)s”") % {"step": phase},
        button=_("Reopen"),
        may=rules.may_reopen(request.standing, phase),
    )


def extend_deadline(request: HttpRequest, pk: int) -> HttpResponse:
    phase = _phase_for(request, pk)
    return pages.part_form_page(
        request,
        phase,
        bind(request, ExtensionForm),
        act=actions.extend_deadline,
        done=_("The deadline of “%(step)s” is extended.") % {"step": phase},
        title=_("Extend the deadline of “%(step)s”") % {"step": phase},
        button=_("Extend the deadline"),
        may=rules.may_extend(request.standing, phase),
        intro=_("The step now runs %(until)s.") % {"until": deadlines.until(phase.closes_at)},
        note=_("Everybody in the bloc sees the extension and its reason."),
    )


def change_dates(request: HttpRequest, pk: int) -> HttpResponse:
    phase = _phase_for(request, pk)
    return pages.part_form_page(
        request,
        phase,
        bind(request, DatesForm, phase=phase),
        act=actions.change_dates,
        done=_("The days of “%(step)s” are changed.") % {"step": phase},
        title=_("Change the days of “%(step)s”") % {"step": phase},
        button=_("Save the days"),
        may=rules.may_change_dates(request.standing, phase),
    )


def leave_out_phase(request: HttpRequest, pk: int) -> HttpResponse:
    phase = _phase_for(request, pk)
    return pages.part_form_page(
        request,
        phase,
        bind(request, ReasonForm),
        act=actions.leave_out_phase,
        done=_("“%(step)s” is left out of the year.") % {"step": phase},
        title=_("Leave out “%(step)s”") % {"step": phase},
        button=_("Leave out"),
        may=rules.may_leave_out(request.standing, phase),
        to=pages.year_page(phase.year),
        intro=_("For a bloc that does without this step. It can be added again later."),
        danger=True,
    )


def add_phase(request: HttpRequest, pk: int) -> HttpResponse:
    year = pages.year_for(request, pk)
    phases = list(year.phases.all())
    return form_page(
        request,
        bind(request, AddPhaseForm, kinds=rules.absent_kinds(phases)),
        act=partial(actions.add_phase, year),
        to=pages.year_page(year),
        done=lambda phase: _("“%(step)s” is added to the year.") % {"step": phase},
        title=_("Add a step to %(year)s") % {"year": year},
        button=_("Add the step"),
        may=rules.may_add(request.standing, year, phases),
        back=pages.year_page(year),
        crumbs=pages.path_to(year),
        example=year.is_example,
    )


def _phase_for(request: HttpRequest, pk: int) -> Phase:
    return pages.part_for(request, Phase.objects.select_related("done_by"), pk)


def _facts(phase: Phase) -> list[Fact]:
    facts = [
        Fact(_("Begins"), short_date(phase.first_day)),
        Fact(_("Runs"), deadlines.until(phase.closes_at)),
    ]
    if phase.state == PhaseState.DONE:
        finished = {"day": short_date(localdate(phase.done_at)), "who": phase.done_by}
        facts.append(Fact(_("Finished"), _("on %(day)s by %(who)s") % finished))
    return facts


def _extensions(phase: Phase) -> Table | None:
    extensions = list(phase.extensions.select_related("by"))
    if not extensions:
        return None
    return Table(
        _("Extensions"),
        [
            Column(_("Extended on"), "day"),
            Column(_("From the end of"), "day"),
            Column(_("To the end of"), "day"),
            Column(_("Reason")),
            Column(_("By")),
        ],
        list(map(_extension, extensions)),
    )


def _extension(extension: PhaseExtension) -> list[object]:
    return [
        short_date(localdate(extension.at)),
        short_date(deadlines.last_day(extension.closed_at)),
        short_date(deadlines.last_day(extension.closes_at)),
        extension.reason,
        str(extension.by),
    ]


def _buttons(request: HttpRequest, phase: Phase, finding: checks.Finding) -> list[pages.Button]:
    """The acts that the step's state knows, each with what stands against it now."""
    if phase.state == PhaseState.DONE:
        return pages.buttons(phase, (_("Reopen"), "reopen_phase", []))
    if phase.state == PhaseState.RUNNING:
        finish = (_("Finish"), "finish_phase", [])
        extend = (_("Extend the deadline"), "extend_deadline", [])
        # What is missing stands on the page already.
        return pages.buttons(phase, *([] if finding.missing else [finish]), extend)
    return pages.buttons(
        phase,
        (_("Begin"), "begin_phase", rules.why_not_begin(phase, request.at)),
        (_("Change the days"), "change_dates", []),
        (_("Leave out this step"), "leave_out_phase", []),
    )
