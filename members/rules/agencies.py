from datetime import date

from django.utils.translation import gettext as _

from documents.rules import why_fixed
from members.models import Agency, AgencyName, Bloc, ChairTerm
from members.rules.rights import may_keep_registry
from members.standing import Standing
from office.periods import DatedQuerySet, opening
from vietnamese.dates import short_date

MOST_MEMBERS = 40  # what lists, papers and ballots are built for; the bloc's own limits only warn


def may_change(standing: Standing, agency: Agency) -> list[str]:
    return may_keep_registry(standing, agency.province)


def may_see_people(standing: Standing, agency: Agency) -> list[str]:
    """Who holds which post: for the agency itself, its bloc's secretariat and the overseers."""
    if agency.pk in standing.staff_agency_ids or agency.province_id in standing.province_ids:
        return []
    return [_("The people of an agency are shown to those who look after it.")]


def may_read_history(standing: Standing, agency: Agency, today: date) -> list[str]:
    """Its own part of the log: for its people, the secretariat of its bloc and the overseers.

    Whoever carries its history on reads it too.
    """
    if no := may_see_people(standing, agency):
        heirs = agency.legal_successor(today) if agency.closed_on else agency
        return [] if heirs.pk in standing.staff_agency_ids else no
    return []


def may_rename(standing: Standing, agency: Agency) -> list[str]:
    return may_keep_registry(standing, agency.province) or why_closed(agency)


def may_take_name_from(agency: Agency, day: date, today: date) -> list[str]:
    """Names follow one another: a new one begins after the newest, and papers keep theirs."""
    if day > today:
        return [_("Enter the new name on the day it takes effect, %(day)s.") % _day(day)]
    newest: AgencyName | None = agency.names.first()
    if newest is None:
        return []
    if day <= newest.valid_from:
        return [
            _("“%(name)s” is the name since %(day)s; the new name must begin later.")
            % {"name": newest.name, "day": short_date(newest.valid_from)}
        ]
    return why_fixed(newest, since=day)


def may_correct_name(standing: Standing, name: AgencyName) -> list[str]:
    """A typing error is mended; what an issued paper prints is not."""
    return may_keep_registry(standing, name.agency.province) or why_fixed(name)


def may_take_back_name(standing: Standing, name: AgencyName) -> list[str]:
    """Only the newest of several names, so that every day keeps its name."""
    if no := may_keep_registry(standing, name.agency.province):
        return no
    names = list(name.agency.names.all())
    if names[0] != name:
        return [_("Only the newest name can be taken back.")]
    if len(names) == 1:
        return [_("It is the only name of the agency; correct it instead.")]
    return why_fixed(name)


def may_close(standing: Standing, agency: Agency) -> list[str]:
    return may_keep_registry(standing, agency.province) or why_closed(agency)


def may_close_on(agency: Agency, day: date) -> list[str]:
    """Who chairs a bloc first hands the chair over: a bloc is not left without its secretariat."""
    return why_cannot_end(agency, day) or why_chairs_after(agency, day)


def why_cannot_end(agency: Agency, day: date) -> list[str]:
    """Why that day cannot be the agency's last but one."""
    if agency.closed_on is not None:
        return why_closed(agency)
    if agency.founded_on and day <= agency.founded_on:
        return [
            _("%(agency)s was founded only on %(day)s.")
            % {"agency": agency, "day": short_date(agency.founded_on)}
        ]
    return [
        _("%(agency)s joins %(bloc)s on %(day)s; take that back first.")
        % {"agency": agency, "bloc": one.bloc, "day": short_date(one.valid_from)}
        for one in agency.memberships.filter(valid_from__gte=day).select_related("bloc")
    ]


def may_reopen(standing: Standing, agency: Agency) -> list[str]:
    if no := may_keep_registry(standing, agency.province):
        return no
    if agency.closed_on is None:
        return [_("%(agency)s was never closed.") % {"agency": agency}]
    if agency.successions.filter(carries_history=True).exists():
        return [_("Another agency took over from it; take back that merger or split instead.")]
    return [no for one in ended_with(agency) for no in why_full(one.bloc, agency.closed_on)]


def ended_with(agency: Agency) -> DatedQuerySet:
    """The membership that ended on the day the agency was closed."""
    return agency.memberships.filter(valid_until=agency.closed_on).select_related("bloc", "agency")


def why_full(bloc: Bloc, day: date) -> list[str]:
    members = bloc.memberships.overlapping(day, None).count()
    if members < MOST_MEMBERS:
        return []
    return [
        _("%(bloc)s already has %(n)s members; a bloc takes no more than %(most)s.")
        % {"bloc": bloc, "n": members, "most": MOST_MEMBERS}
    ]


def why_closed(agency: Agency) -> list[str]:
    if agency.closed_on is None:
        return []
    return [
        _("%(agency)s was closed on %(day)s.")
        % {"agency": agency, "day": short_date(agency.closed_on)}
    ]


def why_not_there(agency: Agency, day: date) -> list[str]:
    """Why the agency cannot take part in anything on that day."""
    if agency.exists_on(day):
        return []
    if agency.closed_on and agency.closed_on <= day:
        return why_closed(agency)
    return [
        _("%(agency)s was founded only on %(day)s.")
        % {"agency": agency, "day": short_date(agency.founded_on)}
    ]


def why_chairs_after(agency: Agency, day: date, bloc: Bloc | None = None) -> list[str]:
    """Turns of the chair that would go on without their agency."""
    terms = ChairTerm.objects.overlapping(opening(day), None).filter(agency=agency)
    if bloc is not None:
        terms = terms.filter(bloc=bloc)
    return [
        _("%(agency)s is %(office)s, %(bloc)s; first hand that over or end it by %(day)s.")
        % {
            "agency": agency,
            "office": term.get_office_display(),
            "bloc": term.bloc,
            "day": short_date(day),
        }
        for term in terms.select_related("bloc")
    ]


def _day(day: date) -> dict[str, str]:
    return {"day": short_date(day)}
