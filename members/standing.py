"""What a person may reach at one instant.

Everything follows from the posts held at that instant, the blocs their agencies belong to and
the agency that chairs each bloc; the account alone gives nothing.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.timezone import localdate

from members.models import Bloc, ChairTerm, Membership, Post


@dataclass(frozen=True)
class Standing:
    """The rights of one signed-in person at one instant; see `standing_of`."""

    at: datetime
    person_id: int | None = None
    person_name: str = ""
    posts: tuple[Post, ...] = ()
    chaired: tuple[ChairTerm, ...] = ()
    blocs: tuple[Bloc, ...] = ()

    def _agencies_as(self, *roles: str) -> frozenset[int]:
        return frozenset(post.agency_id for post in self.posts if post.role in roles)

    def _provinces_as(self, *roles: str) -> frozenset[int]:
        return frozenset(post.agency.province_id for post in self.posts if post.role in roles)

    @cached_property
    def agency_ids(self) -> frozenset[int]:
        """Agencies in which the person holds any post."""
        return frozenset(post.agency_id for post in self.posts)

    @cached_property
    def leads(self) -> frozenset[int]:
        """Agencies that the person leads, as head or deputy."""
        return self._agencies_as(*Post.LEADERS)

    @cached_property
    def clerk_of(self) -> frozenset[int]:
        return self._agencies_as(Post.Role.CLERK)

    @cached_property
    def secretary_of(self) -> frozenset[int]:
        """Blocs whose secretariat the person belongs to: the right follows the chair."""
        offices = self._agencies_as(Post.Role.SECRETARY)
        return frozenset(
            term.bloc_id
            for term in self.chaired
            if term.office == ChairTerm.Office.CHAIR and term.agency_id in offices
        )

    @cached_property
    def chairs(self) -> frozenset[int]:
        """Blocs that the person chairs, as leader of the chair agency."""
        return frozenset(
            term.bloc_id
            for term in self.chaired
            if term.office == ChairTerm.Office.CHAIR and term.agency_id in self.leads
        )

    @cached_property
    def council_of(self) -> frozenset[int]:
        """Provinces whose council or receiving office the person serves."""
        return self._provinces_as(Post.Role.COUNCIL)

    @cached_property
    def administers(self) -> frozenset[int]:
        return self._provinces_as(Post.Role.ADMINISTRATOR)

    @cached_property
    def province_ids(self) -> frozenset[int]:
        """Provinces that the person oversees."""
        return self.council_of | self.administers

    @cached_property
    def bloc_ids(self) -> frozenset[int]:
        return frozenset(bloc.pk for bloc in self.blocs)

    @cached_property
    def registry_of(self) -> frozenset[int]:
        """Provinces whose registry the person keeps: as a bloc's secretary or as administrator."""
        return self.administers | frozenset(
            bloc.province_id for bloc in self.blocs if bloc.pk in self.secretary_of
        )

    @cached_property
    def issuer_ids(self) -> frozenset[int]:
        """Issuing bodies whose papers the person may read: the blocs' and the own agencies'."""
        blocs = {bloc.letterhead_id for bloc in self.blocs}
        agencies = {post.agency.letterhead_id for post in self.posts}
        return frozenset((blocs | agencies) - {None})

    @cached_property
    def keeps_letterhead_ids(self) -> frozenset[int]:
        """Issuing bodies whose letterhead the person may change.

        A bloc's: its secretariat and the administrator; an agency's: its own people.
        """
        blocs = {
            bloc.letterhead_id
            for bloc in self.blocs
            if bloc.pk in self.secretary_of or bloc.province_id in self.administers
        }
        own = (Post.Role.CLERK, *Post.LEADERS)
        agencies = {post.agency.letterhead_id for post in self.posts if post.role in own}
        return frozenset((blocs | agencies) - {None})

    @cached_property
    def served_agency_ids(self) -> frozenset[int]:
        """Members of the blocs whose secretariat the person belongs to.

        One query for a secretary, the first time it is asked for.
        """
        if not self.secretary_of:
            return frozenset()
        members = Membership.objects.on(localdate(self.at)).filter(bloc__in=self.secretary_of)
        return frozenset(members.order_by("agency").values_list("agency", flat=True))

    @cached_property
    def staff_agency_ids(self) -> frozenset[int]:
        """Agencies whose people the person may see: the own and, for a secretary, the bloc's."""
        return self.agency_ids | self.served_agency_ids


def standing_of(user, at: datetime) -> Standing:
    """The standing of this account's owner at this instant, in at most three queries."""
    posts = tuple(
        Post.objects.at(at)
        .filter(person__account=user, person__account__is_active=True)
        .select_related("agency", "person")
    )
    if not posts:
        return Standing(at)
    agencies = {post.agency_id for post in posts}
    chaired = tuple(ChairTerm.objects.at(at).filter(agency__in=agencies))
    return Standing(
        at=at,
        person_id=posts[0].person_id,
        person_name=posts[0].person.full_name,
        posts=posts,
        chaired=chaired,
        blocs=_blocs(posts, agencies, at),
    )


def _blocs(posts: tuple[Post, ...], agencies: set[int], at: datetime) -> tuple[Bloc, ...]:
    overseen = {post.agency.province_id for post in posts if post.role in Post.OVERSEERS}
    joined = Membership.objects.on(localdate(at)).filter(agency__in=agencies)
    return tuple(
        Bloc.objects.filter(Q(province__in=overseen) | Q(pk__in=joined.values("bloc")))
        .select_related("letterhead")
        .distinct()
    )
