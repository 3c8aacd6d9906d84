"""What an import would do, row by row: the dry run shows it, and the import carries it out."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from members.models import Agency, Person, Post
from members.workbooks.faults import Fault, Row


class Change(Enum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass
class AgencyEntry:
    """A row of the first sheet: an agency to found, to let into the bloc, or neither."""

    row: Row
    agency: Agency | None
    joins: bool
    details: list[str] = field(default_factory=list)

    @property
    def subject(self) -> str:
        return self.row["name"] or ""

    @property
    def change(self) -> Change:
        if self.agency is None:
            return Change.NEW
        return Change.CHANGED if self.joins else Change.SAME


@dataclass
class Human:
    """One person of the file: several rows may speak of the same."""

    first_row: Row
    person: Person | None
    email: str = ""
    phone: str = ""

    @property
    def contact(self) -> dict[str, str]:
        """What the file says of the contact and the registry does not."""
        said = {"email": self.email, "phone": self.phone}
        return {
            name: value
            for name, value in said.items()
            if value and not (self.person and getattr(self.person, name) == value)
        }


@dataclass
class PostEntry:
    """A row of the second sheet: a person's post, new, changed or known."""

    row: Row
    human: Human
    code: str
    role: str
    post: Post | None
    new_end: bool = False
    corrections: dict[str, object] = field(default_factory=dict)
    details: list[str] = field(default_factory=list)

    @property
    def subject(self) -> str:
        return self.row["full_name"] or ""

    @property
    def last_day(self) -> date | None:
        return self.row["last_day"]

    @property
    def is_first_of_human(self) -> bool:
        return self.human.first_row is self.row

    @property
    def change(self) -> Change:
        if self.post is None:
            return Change.NEW
        changes_contact = self.is_first_of_human and self.human.person and self.human.contact
        if self.new_end or self.corrections or changes_contact:
            return Change.CHANGED
        return Change.SAME


@dataclass
class Plan:
    agencies: list[AgencyEntry]
    posts: list[PostEntry]
    faults: list[Fault]

    @property
    def entries(self) -> list[AgencyEntry | PostEntry]:
        return [*self.agencies, *self.posts]

    @property
    def changes_nothing(self) -> bool:
        return all(entry.change == Change.SAME for entry in self.entries)

    def count(self, change: Change) -> int:
        return sum(entry.change == change for entry in self.entries)

    @property
    def digest(self) -> str:
        """A fingerprint of what would be done: the yes is to exactly this and to nothing else."""
        said = [
            (entry.row.place("code"), entry.change.value, entry.subject, entry.details)
            for entry in self.entries
        ]
        return hashlib.sha256(repr(said).encode()).hexdigest()
