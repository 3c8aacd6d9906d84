"""What the pages about blocs show, prepared: rows, facts, tabs and the acts on offer."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.rules import may_keep_letterhead
from members.acts import Act, act
from members.desk import at_bloc
from members.models import Agency, Bloc, BlocSettings, ChairTerm, Membership, Post, lineage
from members.rules import blocs as rules
from members.rules.blocs import may_read_bloc_history
from members.rules.rights import may_keep_bloc
from members.standing import Standing
from office.components import Cell, Column, Fact, Link, Nothing, Table
from vietnamese.dates import short_date

ONE_DAY = timedelta(days=1)
Office = ChairTerm.Office


def bloc_for(request: HttpRequest, pk: int) -> Bloc:
    """The bloc, if this person's posts reach it; 404 otherwise."""
    blocs = Bloc.objects.visible_to(request.standing).select_related("province", "letterhead")
    bloc = get_object_or_404(blocs, pk=pk)
    at_bloc(request, bloc)
    return bloc


def tabs(standing: Standing, bloc: Bloc, current: str) -> list[Link]:
    """The pages of a bloc beside each other."""
    pages = [
        (_("Members"), "bloc"),
        (_("Chair and deputy chair"), "chair_terms"),
        (_("Rules"), "settings"),
    ]
    if not may_read_bloc_history(standing, bloc):
        pages.append((_("History"), "bloc_history"))
    return [Link(text, tab_page(bloc, name), name == current) for text, name in pages]


def tab_page(bloc: Bloc, name: str) -> str:
    return reverse(f"members:{name}", args=[bloc.pk])


def path() -> list[Link]:
    return [Link(_("Blocs"), reverse("members:blocs"))]


def path_to(bloc: Bloc) -> list[Link]:
    return [*path(), Link(bloc.name, bloc.get_absolute_url())]


def members_on(bloc: Bloc, day: date) -> list[Membership]:
    """The members of a day in the order of the bloc's list, with their names; two queries."""
    members = bloc.memberships.on(day).select_related("agency")
    return list(members.prefetch_related("agency__names"))


def members_table(
    bloc: Bloc, members: Sequence[Membership], terms: Sequence[ChairTerm], day: date, today: date
) -> Table:
    offices = {term.agency_id: capfirst(term.get_office_display()) for term in terms}
    now = _names_now(members, day, today)
    columns = [
        Column(_("Agency")),
        Column(_("Office")),
        Column(_("Member since"), "day"),
    ]
    rows = [
        [
            _agency_cell(place, member, day, now.get(member.agency_id, "")),
            offices.get(member.agency_id, ""),
            Cell(short_date(member.valid_from), href=member.get_absolute_url()),
        ]
        for place, member in enumerate(members, start=1)
    ]
    caption = (
        _("Members on %(day)s") % {"day": short_date(day)} if day != today else _("Member agencies")
    )
    return Table(caption, columns, rows, _nobody(bloc, day, today))


def _agency_cell(place: int, member: Membership, day: date, now: str) -> Cell:
    """The name of the day; beside it today's, or the one with which it joined."""
    agency = member.agency
    name = agency.name_on(day)
    joined_as = agency.name_on(member.valid_from)
    note = ""
    if now and now != name:
        note = _("today: %(name)s") % {"name": now}
    elif joined_as != name:
        note = _("joined as %(name)s") % {"name": joined_as}
    return Cell(f"{place}. {name}", href=agency.get_absolute_url(), note=note)


def _names_now(members: Sequence[Membership], day: date, today: date) -> dict[int, str]:
    """For members of another day: what each, or its legal successor, is called today."""
    if day == today:
        return {}
    heirs = lineage.heirs([member.agency_id for member in members], today)
    names = dict(Agency.objects.filter(pk__in=heirs.values()).order_by().values_list("pk", "name"))
    return {agency: names[heir] for agency, heir in heirs.items()}


def _nobody(bloc: Bloc, day: date, today: date) -> Nothing:
    if day != today:
        return Nothing(_("The bloc had no member on this day."))
    return Nothing(
        _("The bloc has no member yet."),
        _("The secretariat or the administrator adds the agencies of the bloc here."),
    )


def facts(
    standing: Standing,
    bloc: Bloc,
    terms: Sequence[ChairTerm],
    secretariat: Sequence[Post],
    rules_now: BlocSettings,
) -> list[Fact]:
    by_office = {term.office: term for term in terms}
    people = [f"{post.person.full_name}, {post.title}" for post in secretariat]
    return [
        _term_fact(_("Chair of the bloc"), by_office.get(Office.CHAIR)),
        _term_fact(_("Deputy chair of the bloc"), by_office.get(Office.DEPUTY)),
        Fact(_("Secretariat"), _("nobody yet"), lines=people),
        Fact(_("Province"), bloc.province.name),
        Fact(_("Rules"), lines=settings_in_words(rules_now)),
        *_elsewhere(bloc),
        _letterhead(standing, bloc),
    ]


def _term_fact(term_name: str, term: ChairTerm | None) -> Fact:
    if term is None:
        return Fact(term_name, _("nobody yet"))
    return Fact(
        term_name,
        term.agency.name,
        href=term.agency.get_absolute_url(),
        note=_("since %(day)s") % {"day": short_date(localdate(term.starts_at))},
    )


def _elsewhere(bloc: Bloc) -> list[Fact]:
    """The way to what the bloc does; pages of floors above, where they are there."""
    places = [
        (_("Emulation years"), _("Steps, movements and drives of each year"), "cycle:years", bloc),
        (_("Conferences"), _("Agenda, roll and minutes"), "conferences:conferences", bloc),
    ]
    found = []
    for term, text, name, record in places:
        try:
            found.append(Fact(term, text, href=reverse(name, args=[record.pk])))
        except NoReverseMatch:
            continue
    return found


def _letterhead(standing: Standing, bloc: Bloc) -> Fact:
    """Its name for everybody; its page only for those whom that page lets in."""
    issuer = bloc.letterhead
    refused = may_keep_letterhead(standing, issuer)
    address = "" if refused else reverse("documents:letterhead", args=[issuer.pk])
    return Fact(_("Letterhead"), issuer.name, href=address)


def settings_in_words(version: BlocSettings) -> list[str]:
    """The rules as sentences that people of the office would say."""
    return [
        _("Quorum of a conference: %(share)s") % {"share": version.get_quorum_display()},
        _("From %(fewest)s to %(most)s members")
        % {"fewest": version.fewest_members, "most": version.most_members},
        ngettext(
            "Dossier to the province within %(n)s day of the conference",
            "Dossier to the province within %(n)s days of the conference",
            version.dossier_days,
        )
        % {"n": version.dossier_days},
    ]


def secretariat(term: ChairTerm | None, at) -> list[Post]:
    """Who serves as the bloc's secretariat now: the right follows the chair."""
    if term is None:
        return []
    posts = Post.objects.at(at).filter(agency=term.agency_id, role=Post.Role.SECRETARY)
    return list(posts.select_related("person").order_by("person__sort_key", "pk"))


def acts_on_bloc(standing: Standing, bloc: Bloc, members: int) -> list[Act]:
    """What may be done with the bloc itself; nothing for those who may only look."""
    acts = []
    if not may_keep_bloc(standing, bloc):
        acts.append(act(_("Add an agency"), "join_bloc", bloc, [], "primary"))
        acts.append(act(_("Change the order"), "reorder_members", bloc, []))
    if not rules.may_rename_bloc(standing, bloc):
        acts.append(act(_("Rename"), "rename_bloc", bloc, []))
        if not members and not rules.may_take_back_bloc(standing, bloc):
            acts.append(act(_("Take back the founding"), "take_back_bloc", bloc, []))
    return acts


def last_day_of(until: date | None) -> str:
    """The last day included, as people say an end; nothing where there is none."""
    return short_date(until - ONE_DAY) if until else ""
