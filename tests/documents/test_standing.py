"""What `members.standing` answers to this app, by post and by day."""

import pytest

from members.models import Post
from members.standing import Standing, standing_of
from tests.documents.conftest import NOW
from tests.factories.members import AgencyFactory, BlocFactory, IssuingBodyFactory, PostFactory


def standing(role: str, agency) -> Standing:
    return standing_of(PostFactory(role=role, agency=agency).person.account, NOW)


@pytest.fixture
def places(bloc):
    """The agencies of the bloc, one with a letterhead of its own, and one that oversees it."""
    chair = bloc.chair_terms.get().agency
    member = bloc.memberships.first().agency
    member.letterhead = IssuingBodyFactory()
    member.save()
    BlocFactory()  # of another province: nobody here reaches it
    return {"chair": chair, "member": member, "office": AgencyFactory(province=bloc.province)}


@pytest.mark.parametrize(
    ("role", "where", "reads", "keeps"),
    [
        (Post.Role.SECRETARY, "chair", ["bloc"], ["bloc"]),
        (Post.Role.SECRETARY, "member", ["bloc", "own"], []),
        (Post.Role.HEAD, "chair", ["bloc"], []),
        (Post.Role.HEAD, "member", ["bloc", "own"], ["own"]),
        (Post.Role.CLERK, "member", ["bloc", "own"], ["own"]),
        (Post.Role.COUNCIL, "office", ["bloc"], []),
        (Post.Role.ADMINISTRATOR, "office", ["bloc"], ["bloc"]),
        (Post.Role.CLERK, "office", [], []),
    ],
)
def test_standing_reads_and_keeps_letterheads_by_post(bloc, places, role, where, reads, keeps):
    ids = {"bloc": bloc.letterhead_id, "own": places["member"].letterhead_id}
    found = standing(role, places[where])
    assert found.issuer_ids == {ids[name] for name in reads}
    assert found.keeps_letterhead_ids == {ids[name] for name in keeps}


def test_standing_without_a_post_reaches_nothing(now):
    nobody = Standing(NOW)
    assert nobody.issuer_ids | nobody.keeps_letterhead_ids | nobody.administers == frozenset()
