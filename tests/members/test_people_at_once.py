"""Several people act at the same moment: one head, one administrator left, one import."""

from datetime import date

import pytest

from members.actions.accounts import open_account
from members.actions.imports import import_registry, keep_file
from members.actions.posts import appoint, end_post
from members.models import Agency, Person, Post
from members.standing import standing_of
from members.workbooks.planning import plan_import
from office.periods import opening
from office.refusals import Refused
from tests.factories.members import PersonFactory, PostFactory
from tests.members.at_once import all_at_once
from tests.members.told import AT
from tests.members.workbook import filled_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_appoint_heads_at_once_leaves_one(secretary, member):
    persons = [PersonFactory() for _n in range(6)]
    by = secretary.person.account

    def give(number):
        post = {"role": Post.Role.HEAD, "title": "Giám đốc", "starts_at": opening(date(2026, 1, 1))}
        appoint(persons[number], agency=member, **post, by=by, at=AT)

    outcomes = all_at_once(give, 6)
    assert sorted(map(type, outcomes), key=str) == [type(None), *[Refused] * 5]
    assert Post.objects.filter(agency=member, role=Post.Role.HEAD).count() == 1


def test_end_post_two_administrators_at_once_leaves_one(administrator, office):
    other = PostFactory(agency=office, role=Post.Role.ADMINISTRATOR)
    pairs = [(administrator, other), (other, administrator)]

    def end(number):
        post, by = pairs[number]
        end_post(post, ends_at=AT, by=by.person.account, at=AT)

    outcomes = all_at_once(end, 2)
    assert sorted(map(type, outcomes), key=str) == [type(None), Refused]
    assert Post.objects.filter(role=Post.Role.ADMINISTRATOR, ends_at=None).count() == 1


def test_open_account_at_once_opens_one(secretary, administrator, member):
    person = PostFactory(agency=member, person__account=None).person
    keepers = [secretary.person.account, administrator.person.account]

    def give(number):
        open_account(person, username=f"ten{number}", by=keepers[number], at=AT)

    outcomes = all_at_once(give, 2)
    assert sorted(map(type, outcomes), key=str) == [type(None), Refused]


def test_import_registry_by_two_at_once_enters_once(secretary, administrator):
    keepers = [secretary.person.account, administrator.person.account]
    ready = []
    for by in keepers:
        act = {"by": by, "at": AT}
        file = keep_file(bloc=secretary.bloc, name="x.xlsx", content=filled_in(), **act)
        plan = plan_import(filled_in(), secretary.bloc, standing_of(by, AT))
        ready.append((file, plan.digest, act))

    def enter(number):
        file, agreed, act = ready[number]
        import_registry(file, agreed=agreed, **act)

    outcomes = all_at_once(enter, 2)
    assert sorted(map(type, outcomes), key=str) == [type(None), Refused]
    assert Agency.objects.filter(code__in=("soyte", "sogddt")).count() == 2
    assert Person.objects.filter(full_name="Trần Thị Bình").count() == 1
