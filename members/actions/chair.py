"""Turns of the chair. The secretariat's rights follow the chair, so every act holds the bloc."""

from datetime import datetime

from django.db import transaction

from audit import chain
from members.models import Agency, Bloc, ChairTerm
from members.rules import chair as rules
from members.standing import standing_of
from office.records import changes, lock, put, save
from office.refusals import refuse_if

Office = ChairTerm.Office


@transaction.atomic
def appoint_chair(
    bloc: Bloc,
    *,
    agency: Agency,
    year: int,
    starts_at: datetime,
    ends_at: datetime | None = None,
    basis: str = "",
    is_example: bool = False,
    by,
    at: datetime,
) -> ChairTerm:
    """Give the chair to a member agency from an instant on; whoever chaired until then stops at
    that same instant, and a deputy who becomes the chair is no longer the deputy."""
    term = ChairTerm(
        agency=agency,
        office=Office.CHAIR,
        year=year,
        starts_at=starts_at,
        ends_at=ends_at,
        basis=basis,
        is_example=is_example,
    )
    return _appoint(bloc, term, "appoint_chair", by, at)


@transaction.atomic
def appoint_deputy(
    bloc: Bloc,
    *,
    agency: Agency,
    year: int,
    starts_at: datetime,
    ends_at: datetime | None = None,
    basis: str = "",
    is_example: bool = False,
    by,
    at: datetime,
) -> ChairTerm:
    """Name the agency that deputises for the chair; the deputy before it stops at that instant."""
    term = ChairTerm(
        agency=agency,
        office=Office.DEPUTY,
        year=year,
        starts_at=starts_at,
        ends_at=ends_at,
        basis=basis,
        is_example=is_example,
    )
    return _appoint(bloc, term, "appoint_deputy", by, at)


@transaction.atomic
def end_term(term: ChairTerm, *, ends_at: datetime, basis: str = "", by, at: datetime) -> ChairTerm:
    """Let a turn end at an instant without anybody taking over."""
    lock(term.bloc)
    term = lock(term)
    refuse_if(rules.may_end(standing_of(by, at), term))
    refuse_if(rules.may_end_at(term, ends_at))
    before, after = changes(put(term, ends_at=ends_at))
    save(term)
    _tell(term, "end_term", by, at, before=before, after=after, reason=basis)
    return term


@transaction.atomic
def resume_term(term: ChairTerm, *, reason: str, by, at: datetime) -> ChairTerm:
    """Undo an ending: the turn goes on, as long as nobody took it over."""
    lock(term.bloc)
    term = lock(term)
    refuse_if(rules.may_resume(standing_of(by, at), term))
    before, after = changes(put(term, ends_at=None))
    save(term)
    _tell(term, "resume_term", by, at, before=before, after=after, reason=reason)
    return term


@transaction.atomic
def correct_term(
    term: ChairTerm, *, year: int, basis: str, reason: str, by, at: datetime
) -> ChairTerm:
    """Mend the year or the basis of a turn; another agency or instant is another turn."""
    lock(term.bloc)
    term = lock(term)
    refuse_if(rules.may_correct(standing_of(by, at), term))
    before, after = changes(put(term, year=year, basis=basis))
    save(term)
    _tell(term, "correct_term", by, at, before=before, after=after, reason=reason)
    return term


@transaction.atomic
def take_back_term(term: ChairTerm, *, resume: bool = False, reason: str, by, at: datetime) -> Bloc:
    """Remove a turn entered by mistake. With `resume`, whoever held the office until the instant
    at which it began goes on."""
    bloc = lock(term.bloc)
    term = lock(term)
    refuse_if(rules.may_take_back(standing_of(by, at), term))
    _tell(term, "take_back_term", by, at, before={"starts_at": term.starts_at}, reason=reason)
    earlier = rules.earlier_term(term)
    term.delete()
    if resume and earlier:
        resume_term(earlier, reason=reason, by=by, at=at)
    return bloc


def _appoint(bloc: Bloc, term: ChairTerm, act: str, by, at: datetime) -> ChairTerm:
    term.agency = lock(term.agency)
    term.bloc = lock(bloc)
    refuse_if(rules.may_appoint(standing_of(by, at), term.bloc))
    refuse_if(rules.may_take_office(term))
    ended = list(rules.given_up(term))
    for one in ended:
        one.ends_at = term.starts_at
        save(one)
    save(term)
    _tell(
        term,
        act,
        by,
        at,
        before={"agency": [str(one.agency) for one in ended if one.office == term.office]},
        after={"year": term.year, "starts_at": term.starts_at, "ends_at": term.ends_at},
        reason=term.basis,
        others=[one.agency for one in ended],
    )
    return term


def _tell(
    term: ChairTerm, act: str, by, at: datetime, *, before=None, after=None, reason="", others=()
) -> None:
    chain.append(
        act=f"members.{act}",
        by=by,
        at=at,
        subject=term,
        before=before,
        after={
            "agency": str(term.agency),
            "bloc": str(term.bloc),
            "office": term.office,
            **(after or {}),
        },
        reason=reason,
        concerns=[term.agency, term.bloc, *others],
    )
