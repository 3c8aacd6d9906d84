"""What the registry knows already, read once: a file of 300 rows asks no more than a short one."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.timezone import localdate

from members.models import Agency, Bloc, Membership, Person, Post
from members.standing import Standing


@dataclass(frozen=True)
class Registry:
    """The registry as the person who imports may see it."""

    bloc: Bloc
    standing: Standing

    @cached_property
    def agencies(self) -> dict[str, Agency]:
        """The agencies of the province by code."""
        found = Agency.objects.filter(province=self.bloc.province_id).order_by("pk")
        return {agency.code.casefold(): agency for agency in found}

    @cached_property
    def memberships(self) -> dict[int, list[Membership]]:
        """The memberships of today and later, in any bloc, by agency."""
        today = localdate(self.standing.at)
        found = Membership.objects.overlapping(today, None).select_related("bloc", "agency")
        grouped: dict[int, list[Membership]] = {}
        for one in found.filter(agency__province=self.bloc.province_id).order_by("valid_from"):
            grouped.setdefault(one.agency_id, []).append(one)
        return grouped

    @cached_property
    def members(self) -> dict[str, Agency]:
        """The agencies of the bloc by code."""
        return {
            one.agency.code.casefold(): one.agency
            for several in self.memberships.values()
            for one in several
            if one.bloc_id == self.bloc.pk
        }

    @cached_property
    def persons(self) -> dict[int, Person]:
        """Everybody the importing person may see; nobody else is matched or given away."""
        found = Person.objects.visible_to(self.standing).order_by("pk")
        return {person.pk: person for person in found}

    @cached_property
    def posts(self) -> list[Post]:
        """The posts of those persons, and of all others in the bloc's agencies."""
        ids = [agency.pk for agency in self.members.values()]
        visible = Person.objects.visible_to(self.standing)
        found = Post.objects.filter(person__in=visible) | Post.objects.filter(agency__in=ids)
        return list(found.select_related("agency", "person").order_by("starts_at", "pk"))

    @cached_property
    def people_of(self) -> dict[str, set[int]]:
        """By code of the agency, the numbers of the persons who hold or held a post in it."""
        found: dict[str, set[int]] = {}
        for post in self.posts:
            found.setdefault(post.agency.code.casefold(), set()).add(post.person_id)
        return found

    @cached_property
    def named(self) -> dict[str, list[Person]]:
        """The persons by full name."""
        found: dict[str, list[Person]] = {}
        for person in self.persons.values():
            found.setdefault(person.full_name, []).append(person)
        return found

    @cached_property
    def posts_by_day(self) -> dict[tuple, Post]:
        """The posts by person, agency, role and first day: what makes two entries the same."""
        return {
            (
                post.person_id,
                post.agency.code.casefold(),
                post.role,
                localdate(post.starts_at),
            ): post
            for post in self.posts
        }
