"""The rows of the second sheet against the registry: who is who, and which posts they hold."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.models import Person, Post
from members.workbooks.columns import ROLES
from members.workbooks.faults import Fault, Row
from members.workbooks.plan import AgencyEntry, Human, PostEntry
from members.workbooks.registry import Registry
from office.periods import last_day
from vietnamese.dates import short_date
from vietnamese.text import fold

ROLES_BY_WORD = {fold(word): role for word, role in ROLES.items()}
CONTACT = {
    "email": gettext_lazy("the e-mail changes"),
    "phone": gettext_lazy("the telephone number changes"),
}
OVERSEERS_BY_WORD = {fold(word) for word in ("Cán bộ Hội đồng", "Quản trị hệ thống")}


def plan_persons(
    rows: list[Row], agencies: list[AgencyEntry], registry: Registry
) -> tuple[list[PostEntry], list[Fault]]:
    codes = {entry.row["code"].casefold(): entry for entry in agencies if entry.row["code"]}
    emails = {(row["full_name"], row["email"].casefold()) for row in rows if row["email"]}
    persons = Persons(registry, codes, emails)
    for row in rows:
        persons.take(row)
    for entry in persons.entries:
        if entry.is_first_of_human and entry.human.person:
            entry.details += [str(CONTACT[name]) for name in entry.human.contact]
    return persons.entries, persons.faults


@dataclass
class Persons:
    """The people of the file, found or new, while its rows are gone through."""

    registry: Registry
    agencies: dict[str, AgencyEntry]
    emails: set[tuple[str, str]]  # every name with its e-mail, anywhere in the file
    by_person: dict[int, Human] = field(default_factory=dict)
    by_email: dict[tuple[str, str], Human] = field(default_factory=dict)
    by_agency: dict[tuple[str, str], Human] = field(default_factory=dict)
    entries: list[PostEntry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def take(self, row: Row) -> None:
        """Read one row; it becomes an entry when enough of it is sound to say whose post it is."""
        self.faults += self._days(row)
        role, code = self._role(row), self._code(row)
        if not (row["full_name"] and code):
            return
        human = self._human(row, code)
        if role and row["first_day"] and row["title"]:
            self.entries.append(self._entry(row, human, code, role))

    def _days(self, row: Row) -> Iterator[Fault]:
        first, last = row["first_day"], row["last_day"]
        if first and last and last < first:
            yield row.fault("last_day", _("The last day lies before the first day."))

    def _role(self, row: Row) -> str:
        word = row["role"]
        if not word or fold(word) in ROLES_BY_WORD:
            return ROLES_BY_WORD[fold(word)] if word else ""
        sentence = _("No role is called “%(word)s”. Choose one from the list.") % {"word": word}
        if fold(word) in OVERSEERS_BY_WORD:
            sentence = _("Council officers and administrators are not taken from a file.")
        self.faults.append(row.fault("role", sentence))
        return ""

    def _code(self, row: Row) -> str:
        code = (row["code"] or "").casefold()
        if not code or code in self.agencies or code in self.registry.members:
            return code
        self.faults.append(
            row.fault(
                "code",
                _("No agency of this file or of the bloc has the code “%(code)s”.")
                % {"code": row["code"]},
            )
        )
        return ""

    def _human(self, row: Row, code: str) -> Human:
        """The same name with the same e-mail, or in the same agency, is the same person."""
        name, email = row["full_name"], (row["email"] or "").casefold()
        human = self.by_email.get((name, email)) if email else None
        human = human or self._unless_other_email(self.by_agency.get((name, code)), email)
        if human is None:
            human = self._found(row, code, email)
        human.email = human.email or row["email"] or ""
        self._phone(row, human)
        self.by_agency.setdefault((name, code), human)
        if email:
            self.by_email[(name, email)] = human
        return human

    def _found(self, row: Row, code: str, email: str) -> Human:
        """Somebody of the registry, whom an earlier row may mean too, or somebody new."""
        person = self._known(row, code)
        if person is None:
            return Human(row, None)
        human = self.by_person.setdefault(person.pk, Human(row, person))
        return self._unless_other_email(human, email) or Human(row, None)

    def _unless_other_email(self, human: Human | None, email: str) -> Human | None:
        if human and email and human.email and human.email.casefold() != email:
            return None
        return human

    def _phone(self, row: Row, human: Human) -> None:
        if row["phone"] and human.phone and human.phone != row["phone"]:
            self.faults.append(
                row.fault(
                    "phone",
                    _("Row %(row)s gives the same person another telephone number.")
                    % {"row": human.first_row.number},
                )
            )
        human.phone = human.phone or row["phone"] or ""

    def _known(self, row: Row, code: str) -> Person | None:
        """The person of the registry whom the row means; two of the same name need an e-mail."""
        email = (row["email"] or "").casefold()
        named = self.registry.named.get(row["full_name"], [])
        if email and (same := [one for one in named if one.email.casefold() == email]):
            return same[0]
        here = [one for one in named if one.pk in self.registry.people_of.get(code, ())]
        near = [one for one in here if not self._meant_elsewhere(one)] or ([] if email else here)
        if len(near) > 1:
            self.faults.append(
                row.fault(
                    "full_name",
                    _("The agency has several persons of this name. Add the e-mail."),
                )
            )
        return near[0] if near else None

    def _meant_elsewhere(self, person: Person) -> bool:
        """Whether some row of the file means this person by name and e-mail."""
        return bool(person.email) and (person.full_name, person.email.casefold()) in self.emails

    def _entry(self, row: Row, human: Human, code: str, role: str) -> PostEntry:
        known = (human.person.pk if human.person else None, code, role, row["first_day"])
        post = self.registry.posts_by_day.get(known)
        entry = PostEntry(row, human, code, role, post)
        if entry.post is None:
            entry.details += _news(entry, self.registry)
        else:
            _compare(entry, entry.post)
        return entry


def _news(entry: PostEntry, registry: Registry) -> list[str]:
    if entry.human.person or not entry.is_first_of_human:
        return [_("new post")]
    same_name = [
        one for one in registry.persons.values() if one.search_text == fold(entry.row["full_name"])
    ]
    return [
        _("new person"),
        *(_("possibly already recorded: %(person)s") % {"person": one} for one in same_name[:2]),
    ]


def _compare(entry: PostEntry, post: Post) -> None:
    """What the row says differently of a post that is known; an empty cell says nothing."""
    row = entry.row
    known_end = last_day(post.ends_at) if post.ends_at else None
    ends = row["last_day"] is not None and row["last_day"] != known_end
    for key in ("title", "basis"):
        if row[key] and row[key] != getattr(post, key):
            entry.corrections[key] = row[key]
    entry.new_end = ends
    if "title" in entry.corrections:
        entry.details.append(
            _("post: %(old)s → %(new)s") % {"old": post.title, "new": row["title"]}
        )
    if "basis" in entry.corrections:
        entry.details.append(_("the decision changes"))
    if ends:
        entry.details.append(_("until the end of %(day)s") % {"day": short_date(row["last_day"])})
