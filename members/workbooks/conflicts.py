"""What cannot be together once the whole file is entered: heads, posts, addresses, rights."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from members.models import Post
from members.rules.persons import may_keep_person
from members.workbooks.faults import Fault, Row
from members.workbooks.plan import AgencyEntry, Change, PostEntry
from members.workbooks.registry import Registry
from office.periods import last_day
from vietnamese.dates import short_date

Role = Post.Role
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, eq=False)
class Held:
    """A post as it would stand after the import; `row` is None where the file says nothing."""

    holder: object
    name: str
    code: str
    agency: str
    role: str
    first: date
    end: date | None
    row: Row | None

    def meets(self, other: "Held") -> bool:
        return (self.end is None or other.first < self.end) and (
            other.end is None or self.first < other.end
        )

    @property
    def period(self) -> str:
        first = short_date(self.first)
        if self.end is None:
            return _("since %(first)s") % {"first": first}
        last = short_date(self.end - ONE_DAY)
        return _("from %(first)s to the end of %(last)s") % {"first": first, "last": last}


def conflicts(
    agencies: list[AgencyEntry], entries: list[PostEntry], registry: Registry
) -> Iterator[Fault]:
    yield from _emails(entries, registry)
    yield from _rights(agencies, entries, registry)
    before: dict[object, list[Held]] = {}
    for one in _after_import(entries, registry):
        groups = [before.setdefault(group, []) for group in _groups(one)]
        if one.row is not None:
            yield from _clashes(one, [other for group in groups for other in group])
        for group in groups:
            group.append(one)


def _groups(one: Held) -> list[object]:
    """Only posts of the same person can clash, and heads of the same agency."""
    return [("person", one.holder), *([("head", one.code)] if one.role == Role.HEAD else [])]


def _after_import(entries: list[PostEntry], registry: Registry) -> list[Held]:
    """The posts on record come first, so that a fault always falls on a row of the file."""
    said = {entry.post.pk for entry in entries if entry.post}
    on_record = [_recorded(post) for post in registry.posts if post.pk not in said]
    return [*on_record, *(_entered(entry) for entry in entries)]


def _recorded(post: Post) -> Held:
    return Held(
        holder=post.person_id,
        name=str(post.person),
        code=post.agency.code.casefold(),
        agency=str(post.agency),
        role=post.role,
        first=localdate(post.starts_at),
        end=last_day(post.ends_at) + ONE_DAY if post.ends_at else None,
        row=None,
    )


def _entered(entry: PostEntry) -> Held:
    known_end = entry.post.ends_at if entry.post else None
    last = entry.last_day or (last_day(known_end) if known_end else None)
    person = entry.human.person
    return Held(
        holder=person.pk if person else id(entry.human),
        name=entry.subject,
        code=entry.code,
        agency=entry.row["code"],
        role=entry.role,
        first=entry.row["first_day"],
        end=last + ONE_DAY if last else None,
        row=entry.row,
    )


def _clashes(one: Held, others: list[Held]) -> Iterator[Fault]:
    for other in dict.fromkeys(others):
        if not one.meets(other):
            continue
        words = {"person": other.name, "period": other.period, "agency": other.agency}
        if one.holder != other.holder:
            if one.role == other.role == Role.HEAD and one.code == other.code:
                yield one.row.fault(
                    "role",
                    _("An agency has one head at a time: %(person)s is head %(period)s.") % words,
                )
            continue
        if (one.code, one.role) == (other.code, other.role):
            yield one.row.fault(
                "first_day", _("The person holds this very post %(period)s already.") % words
            )
        if other.role == Role.ADMINISTRATOR:
            yield one.row.fault("role", _("The person is an administrator %(period)s.") % words)


def _emails(entries: list[PostEntry], registry: Registry) -> Iterator[Fault]:
    """One address belongs to one person."""
    owners: dict[str, object] = {
        person.email.casefold(): person.pk for person in registry.persons.values() if person.email
    }
    rows: dict[str, Row] = {}
    for entry in entries:
        email = (entry.row["email"] or "").casefold()
        if not email:
            continue
        me = entry.human.person.pk if entry.human.person else id(entry.human)
        owner = owners.setdefault(email, me)
        if owner != me and email in rows:
            yield entry.row.fault(
                "email", _("Row %(row)s gives this e-mail to somebody else.") % {"row": rows[email]}
            )
        elif owner != me:
            yield entry.row.fault(
                "email",
                _("This e-mail is recorded for %(person)s.") % {"person": registry.persons[owner]},
            )
        rows.setdefault(email, entry.row.number)


def _rights(
    agencies: list[AgencyEntry], entries: list[PostEntry], registry: Registry
) -> Iterator[Fault]:
    standing = registry.standing
    for entry in entries:
        if entry.change == Change.SAME:
            continue
        person = entry.human.person
        if person and person.pk == standing.person_id:
            yield entry.row.fault(
                "full_name", _("Nobody records their own posts: somebody else has to do this.")
            )
        elif person:
            for sentence in may_keep_person(standing, person):
                yield entry.row.fault("full_name", sentence)
    yield from _too_early(agencies, entries, registry)


def _too_early(
    agencies: list[AgencyEntry], entries: list[PostEntry], registry: Registry
) -> Iterator[Fault]:
    """A secretary records the people of an agency once it is in the bloc, not before."""
    if registry.bloc.province_id in registry.standing.administers:
        return
    today = localdate(registry.standing.at)
    joining = {
        (entry.row["code"] or "").casefold(): entry.row["joined_on"]
        for entry in agencies
        if entry.joins
    }
    later = {code: day for code, day in joining.items() if day and day > today}
    for entry in entries:
        if entry.code in later:
            yield entry.row.fault(
                "code",
                _("The agency joins only on %(day)s; its people can be entered from then on.")
                % {"day": short_date(later[entry.code])},
            )
