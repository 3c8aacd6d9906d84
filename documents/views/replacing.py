"""Replacing an issued paper, and leaving it as it stands after all."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from documents import actions, pages
from documents.papers import kind_of
from office.forms import ConfirmForm, ReasonForm
from office.pages import bind, form_page


def open_replacement(request: HttpRequest, pk: int) -> HttpResponse:
    paper = pages.paper_for(request, pk)
    kind = kind_of(paper)
    record = kind.record_of(paper)
    return form_page(
        request,
        bind(request, ReasonForm),
        act=partial(actions.open_replacement, paper, standing=request.standing),
        to=kind.home(record),
        done=_("%(paper)s is open for replacement. Correct the records, then issue the new paper.")
        % {"paper": paper},
        title=_("Replace %(paper)s") % {"paper": paper},
        button=_("Open the replacement"),
        may=kind.may_issue(request.standing, record),
        template="office/confirm.html",
        back=paper.get_absolute_url(),
        crumbs=pages.path_to(paper),
        example=paper.is_example,
        intro=_(
            "An issued paper is never edited. What is wrong is corrected in the records, and a new "
            "paper of the same form replaces this one (Decree 30/2020/NĐ-CP, Art. 18)."
        ),
        next_steps=[
            _("The records can be corrected from now on."),
            _("%(paper)s stays in force until the new paper is issued.") % {"paper": paper},
            _("Everybody in the bloc sees the reason."),
        ],
    )


def cancel_replacement(request: HttpRequest, pk: int) -> HttpResponse:
    paper = pages.paper_for(request, pk)
    kind = kind_of(paper)
    return form_page(
        request,
        bind(request, ConfirmForm),
        act=partial(actions.cancel_replacement, paper, standing=request.standing),
        to=paper.get_absolute_url(),
        done=_("%(paper)s stands as it was issued.") % {"paper": paper},
        title=_("Leave %(paper)s as it stands") % {"paper": paper},
        button=_("Close the replacement"),
        may=kind.may_issue(request.standing, kind.record_of(paper)),
        template="office/confirm.html",
        back=paper.get_absolute_url(),
        crumbs=pages.path_to(paper),
        example=paper.is_example,
        intro=_(
            "The replacement is closed without a new paper. This is possible while the records "
            "still say exactly what the paper says."
        ),
        next_steps=[_("The records it prints can no longer be changed.")],
    )
