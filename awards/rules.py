"""May I, for the proposals of a year.

The bloc's choice only opens consideration: the conditions of each award are the province's to
judge.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from awards.models import AwardKind, Proposal
from cycle.models import EmulationYear
from cycle.rules import years as year_rules
from documents.papers import Part
from documents.rules import why_fixed
from members.models import Agency, Membership
from members.standing import Standing
from vietnamese.dates import short_date


def may_propose(standing: Standing, year: EmulationYear) -> list[str]:
    """The list of a year is the secretariat's to keep, until an issued paper prints it."""
    return year_rules.may_change(standing, year) or why_fixed(Part(year, "proposals"))


def may_propose_for(
    year: EmulationYear, agency: Agency, kind: AwardKind, proposed_on: date, at: datetime
) -> list[str]:
    return (
        _may_propose_on(year, kind, proposed_on, at)
        or _belongs_to_bloc(year, agency)
        or rewarded_already(agency, kind, year.proposals.select_related("kind"))
    )


def rewarded_already(agency: Agency, kind: AwardKind, proposals: Iterable[Proposal]) -> list[str]:
    """One achievement is not rewarded twice: of a family of awards an agency gets one a year.

    Law 06/2022/QH15, Art. 5.2c. Which awards reward the same achievement is our default, kept as
    data with the kinds: the provincial Flag and the Certificate do.
    """
    for proposal in proposals:
        if proposal.agency_id != agency.pk:
            continue
        if proposal.kind.code == kind.code:
            return [
                _("%(agency)s is already proposed for “%(award)s”.")
                % {"agency": agency, "award": proposal.kind}
            ]
        if kind.family and proposal.kind.family == kind.family:
            return [_twice(agency, proposal.kind, kind.family_article)]
    return []


def open_to_awards(
    agencies: Iterable[Agency], kinds: Collection[AwardKind], proposals: Collection[Proposal]
) -> list[Agency]:
    """The agencies that may still be proposed for one of these awards."""
    return [
        agency
        for agency in agencies
        if any(not rewarded_already(agency, kind, proposals) for kind in kinds)
    ]


def may_choose_among(agencies: Collection[Agency]) -> list[str]:
    return [] if agencies else [_("All members of the bloc are proposed already.")]


def may_withdraw(standing: Standing, proposal: Proposal) -> list[str]:
    year = proposal.year
    return year_rules.may_change(standing, year) or why_fixed(proposal, Part(year, "proposals"))


def may_take_places(proposals: Collection[Proposal], places: Mapping[int, int]) -> list[str]:
    """Each proposal of the year has a place, and no two of one award share one."""
    if {proposal.pk for proposal in proposals} != set(places):
        return [_("The list has changed meanwhile. Look at it again.")]
    taken, shared = set(), []
    for proposal in proposals:
        place = (proposal.kind.code, places[proposal.pk])
        if place in taken:
            shared.append(
                _("Two agencies share place %(place)s for “%(award)s”.")
                % {"place": place[1], "award": proposal.kind}
            )
        taken.add(place)
    return shared


def members_of(year: EmulationYear) -> list[Agency]:
    """The agencies that belong to the bloc on some day of the year, in the bloc's order."""
    begins, ends = date(year.year, 1, 1), date(year.year + 1, 1, 1)
    belonging = Membership.objects.overlapping(begins, ends).filter(bloc=year.bloc_id)
    members = {one.agency_id: one.agency for one in belonging.select_related("agency")}
    return list(members.values())


def _may_propose_on(
    year: EmulationYear, kind: AwardKind, proposed_on: date, at: datetime
) -> list[str]:
    words = {"day": short_date(proposed_on), "award": kind, "year": year}
    if proposed_on > localdate(at):
        return [_("%(day)s has not come yet.") % words]
    if proposed_on.year not in (year.year, year.year + 1):
        return [_("%(day)s is outside %(year)s and the year after it.") % words]
    if not kind.holds_on(proposed_on):
        return [_("On %(day)s there was no award “%(award)s” in this form.") % words]
    return []


def _belongs_to_bloc(year: EmulationYear, agency: Agency) -> list[str]:
    if agency in members_of(year):
        return []
    return [
        _("%(agency)s is not a member of the bloc in %(year)s.") % {"agency": agency, "year": year}
    ]


def _twice(agency: Agency, award: AwardKind, article: str) -> str:
    words = {"agency": agency, "award": award, "article": article}
    if not article:
        return (
            _(
                "%(agency)s is already proposed for “%(award)s”: "
                "one achievement is not rewarded twice."
            )
            % words
        )
    return (
        _(
            "%(agency)s is already proposed for “%(award)s”: "
            "one achievement is not rewarded twice (%(article)s)."
        )
        % words
    )


def proposed_in(membership: Membership) -> list[str]:
    """Years of the bloc, within the membership, for which it proposed the agency: they keep the
    membership from being taken back as a mistake."""
    proposals = Proposal.objects.filter(
        agency=membership.agency_id,
        year__bloc=membership.bloc_id,
        year__year__gte=membership.valid_from.year,
        year__year__lte=membership.valid_until.year if membership.valid_until else 9999,
    )
    return [
        _("%(agency)s is proposed for an award of %(year)s.")
        % {"agency": membership.agency, "year": year}
        for year in sorted(set(proposals.values_list("year__year", flat=True).order_by()))
    ]
