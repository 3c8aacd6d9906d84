"""Who hands the chair, and the deputy's office, to whom: told from the turns on record."""

from conferences.models import AgendaItem, Conference
from conferences.names import name_on
from conferences.papers.wording import HANDOVER_OFFICES
from members.models import ChairTerm


def terms_of(conference: Conference, items: list[AgendaItem]) -> list[ChairTerm]:
    """The turns, old and new, of the years in which the chair is handed over."""
    years = {item.year.year for item in items if item.kind == AgendaItem.Kind.HANDOVER}
    if not years:
        return []
    found = ChairTerm.objects.filter(
        bloc=conference.bloc_id, year__in=years | {year - 1 for year in years}
    )
    named = found.annotate(agency_name=name_on(conference.held_on))
    return list(named.order_by("starts_at", "pk"))


def told_of(item: AgendaItem, terms: list[ChairTerm]) -> tuple[str, ...]:
    """One sentence for each office that has a holder in the new year."""
    if item.kind != AgendaItem.Kind.HANDOVER:
        return ()
    told = (_office(item.year.year, office, terms) for office in HANDOVER_OFFICES)
    return tuple(filter(None, told))


def _office(year: int, office: str, terms: list[ChairTerm]) -> str:
    """The last holder of the old year hands over to the first of the new one."""
    words = HANDOVER_OFFICES[office]
    held = [term for term in terms if term.office == office]
    old = [term.agency_name for term in held if term.year == year - 1]
    new = [term.agency_name for term in held if term.year == year]
    if not new:
        return ""
    if not old:
        return f"{new[0]} đảm nhiệm nhiệm vụ {words} năm {year}."
    if old[-1] == new[0]:
        return f"{new[0]} tiếp tục đảm nhiệm nhiệm vụ {words} năm {year}."
    return f"{old[-1]} ({words} năm {year - 1}) bàn giao nhiệm vụ {words} năm {year} cho {new[0]}."
