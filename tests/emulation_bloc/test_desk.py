"""What stands around a page for each person."""

import re

import pytest
from django.test import Client

from members.models import Post
from tests.factories.members import (
    BlocFactory,
    ChairTermFactory,
    MembershipFactory,
    PersonFactory,
    PostFactory,
)
from tests.reading.page import lines_of

pytestmark = pytest.mark.django_db
Role = Post.Role


def browser(person) -> Client:
    client = Client()
    client.force_login(person.account)
    return client


def shown(client, path="/gallery/") -> str:
    return client.get(path).content.decode()


def places(page: str) -> list[str]:
    return lines_of(re.search('<nav class="nav-wide".*?</nav>', page, re.S)[0])


def current(page: str) -> list[str]:
    wide = re.search('<nav class="nav-wide".*?</nav>', page, re.S)[0]
    return re.findall('aria-current="page">(.*?)</a>', wide)


def title(page: str) -> str:
    return " ".join(re.search("<title>(.*?)</title>", page, re.S)[1].split())


def member_of(*blocs, role=Role.CLERK):
    post = PostFactory(role=role)
    for bloc in blocs:
        MembershipFactory(bloc=bloc, agency=post.agency)
    return post.person


def test_desk_names_the_bloc_and_its_places():
    page = shown(browser(member_of(BlocFactory(name="Khối Mẫu"))))
    assert title(page) == "Bộ sưu tập giao diện · Khối Mẫu"
    assert places(page) == ["Trang chủ", "Năm thi đua", "Hội nghị", "Thành viên", "Văn bản"]
    assert current(page) == []


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.ADMINISTRATOR])
def test_desk_of_whoever_keeps_the_registry_leads_to_administration(role):
    bloc = BlocFactory()
    person = member_of(bloc, role=role)
    ChairTermFactory(bloc=bloc, agency=person.posts.get().agency)
    assert places(shown(browser(person)))[-1] == "Quản trị"


def test_desk_without_a_bloc_has_no_places_of_one():
    page = shown(browser(PersonFactory()))
    assert title(page) == "Bộ sưu tập giao diện · Khối thi đua"
    assert places(page) == ["Trang chủ", "Văn bản"]
    assert "Hiện không giữ chức vụ nào" in lines_of(page)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/", ["Trang chủ"]),
        ("/blocs/{}/years/", ["Năm thi đua"]),
        ("/blocs/{}/conferences/", ["Hội nghị"]),
        ("/blocs/{}/", ["Thành viên"]),
        ("/papers/", ["Văn bản"]),
        ("/accounts/", []),
    ],
)
def test_desk_marks_the_place_of_the_page(path, place):
    bloc = BlocFactory()
    assert current(shown(browser(member_of(bloc)), path.format(bloc.pk))) == place


def test_desk_stays_with_the_bloc_last_looked_at():
    first, second = BlocFactory(name="Khối A"), BlocFactory(name="Khối B")
    client = browser(member_of(first, second))
    assert title(shown(client)).endswith(" · Khối A")
    shown(client, f"/blocs/{second.pk}/")
    assert title(shown(client)).endswith(" · Khối B")


def test_desk_offers_the_other_blocs_only_to_whoever_has_several():
    first, second = BlocFactory(name="Khối A"), BlocFactory(name="Khối B")
    BlocFactory(name="Khối lạ")
    assert "Khối khác" not in lines_of(shown(browser(member_of(first))))
    lines = lines_of(shown(browser(member_of(first, second))))
    start = lines.index("Khối khác")
    assert lines[start : start + 3] == ["Khối khác", "Khối A", "Khối B"]


def test_desk_says_posts_in_words():
    person = member_of()
    PostFactory(person=person, title="Phó Giám đốc", agency__name="Sở Mẫu")
    assert "Phó Giám đốc, Sở Mẫu" in lines_of(shown(browser(person)))
