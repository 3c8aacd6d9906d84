"""The pages of persons, posts and accounts, as secretary, clerk and administrator see them."""

import re
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.urls import reverse

from members.actions.persons import correct_person
from members.actions.posts import end_post
from members.models import Person, Post
from members.people import PAGE
from office.periods import closing, opening
from tests.factories.members import PersonFactory, PostFactory
from tests.members.told import AT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english", "at_work")]

Role = Post.Role


@pytest.fixture
def enter_as(client):
    """Sign in, and read the pages in English."""

    def enter(post):
        client.force_login(post.person.account)
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
        return client

    return enter


def send(client, address, **values):
    """Fill in the form of a page as it was shown and send it."""
    form = client.get(address).context["form"]
    shown = {field.html_name: field.value() for field in form}
    sent = {name: value for name, value in (shown | values).items() if value not in (None, False)}
    return client.post(address, sent)


def names(page):
    return [row[0] for row in rows(page.context["table"])]


def rows(table):
    return [[getattr(cell, "text", cell) for cell in row] for row in table.rows]


def words(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def address(name, record):
    return reverse(f"members:{name}", args=[record.pk])


@pytest.mark.parametrize("rows", [1, 3])
def test_persons_list_takes_as_many_queries_for_three_as_for_one(
    rows, enter_as, secretary, member, django_assert_num_queries
):
    client = enter_as(secretary)
    for _n in range(rows):
        PostFactory(agency=member)
    # session, user, standing 3, bloc's members, persons, posts held, agencies of the filter
    with django_assert_num_queries(9):
        page = client.get(reverse("members:persons"))
    assert len(page.context["table"].rows) == rows + 1


def test_persons_found_without_marks_and_in_the_order_of_given_names(enter_as, secretary, member):
    for name in ("Trần Thị Bình", "Nguyễn Văn Bính", "Đỗ Văn Ân"):
        PostFactory(agency=member, person__full_name=name)
    client = enter_as(secretary)
    assert names(client.get(reverse("members:persons"), {"q": "BINH"})) == [
        "Trần Thị Bình",
        "Nguyễn Văn Bính",
    ]
    assert names(client.get(reverse("members:persons"), {"q": "do van"})) == ["Đỗ Văn Ân"]


def test_persons_of_an_agency_are_those_who_hold_a_post_there_now(enter_as, secretary, member):
    here = PostFactory(agency=member).person
    PostFactory(agency=member, ends_at=AT)
    client = enter_as(secretary)
    page = client.get(reverse("members:persons"), {"agency": member.pk})
    assert names(page) == [here.full_name]


def test_persons_beyond_a_page_follow_on_the_next(enter_as, secretary, member):
    for number in range(PAGE + 1):
        PostFactory(agency=member, person__full_name=f"Người {number:03d}", person__account=None)
    client = enter_as(secretary)
    first = client.get(reverse("members:persons"), {"q": "nguoi"})
    second = client.get(reverse("members:persons") + first.context["next_href"])
    assert (len(names(first)), names(second)) == (PAGE, [f"Người {PAGE}"])
    assert second.context["next_href"] == ""


def test_persons_for_a_clerk_are_the_own_agency_without_any_act(enter_as, secretary, member):
    clerk = PostFactory(agency=member, person__full_name="Lê Văn Tám")
    PostFactory(agency=secretary.agency, person__phone="0912345678")
    page = enter_as(clerk).get(reverse("members:persons"))
    assert names(page) == ["Lê Văn Tám"]
    assert ("0912345678" in words(page), "Enter a person" in words(page)) == (False, False)


def test_person_page_shows_posts_past_and_present_in_few_queries(
    enter_as, secretary, member, django_assert_num_queries
):
    person, new_year = PersonFactory(), opening(date(2024, 1, 1))
    PostFactory(person=person, agency=member, ends_at=new_year)
    PostFactory(person=person, agency=member, role=Role.HEAD, starts_at=new_year)
    by = secretary.person.account
    correct_person(person, full_name="Trần Thị Bình", phone="0912345678", by=by, at=AT)
    client = enter_as(secretary)
    # session, user, standing 3, bloc's members, person, posts, agencies seen, history 2
    with django_assert_num_queries(11):
        page = client.get(person.get_absolute_url())
    assert rows(page.context["posts"]) == [
        ["Giám đốc", member.name, "Head of the agency", "01/01/2024", "", "held now"],
        ["Chuyên viên", member.name, "Clerk for emulation", "01/01/2020", "31/12/2023"]
        + ["no longer held"],
    ]
    assert [line.sentence for line in page.context["history"].told] == [
        f"{by} changed the contact details of Trần Thị Bình.",
        f"{by} corrected the name {person} to Trần Thị Bình.",
    ]
    assert "0912345678" in words(page)


def test_enter_person_who_may_be_there_is_asked_about_and_then_entered(enter_as, secretary, member):
    there = PostFactory(agency=member, person__full_name="Trần Thị Bình").person
    client = enter_as(secretary)
    form = {
        "full_name": "Tran Thi Binh",
        "agency": member.pk,
        "role": Role.DEPUTY,
        "title": "Phó Giám đốc",
        "first_day": "1/2/2026",
        "last_day": "28/02/2026",
    }
    page = send(client, reverse("members:enter_person"), **form)
    assert page.status_code == 422
    assert [link.href for link in page.context["form"].similar] == [there.get_absolute_url()]
    page = send(client, reverse("members:enter_person"), **form, is_another="on")
    person = Person.objects.get(full_name="Tran Thi Binh")
    assert page.url == person.get_absolute_url()
    post = person.posts.get()
    assert (post.starts_at, post.ends_at) == (
        opening(date(2026, 2, 1)),
        opening(date(2026, 3, 1)),
    )


def test_enter_person_does_not_offer_agencies_of_others(enter_as, secretary, member):
    other = PostFactory().agency
    page = enter_as(secretary).get(reverse("members:enter_person"))
    offered = set(page.context["form"].fields["agency"].queryset)
    assert (offered, other in offered) == ({secretary.agency, member}, False)


def test_roles_offered_to_a_secretary_are_not_those_of_overseers(
    enter_as, secretary, administrator
):
    def offered(post):
        page = enter_as(post).get(reverse("members:enter_person"))
        return [role for role, _label in page.context["form"].fields["role"].choices]

    assert offered(secretary) == ["", *Post.WORKING]
    assert offered(administrator) == ["", *Role.values]


@pytest.mark.parametrize(
    ("filled_in", "ends_at"),
    [
        ({"when": "day", "last_day": "30/6/2026"}, closing(date(2026, 6, 30))),
        ({"when": "now"}, AT),
    ],
)
def test_end_post_page_includes_the_last_day_or_ends_at_once(
    filled_in, ends_at, enter_as, secretary, member
):
    post = PostFactory(agency=member)
    page = send(enter_as(secretary), address("end_post", post), **filled_in)
    assert page.url == post.person.get_absolute_url()
    post.refresh_from_db()
    assert post.ends_at == ends_at


def test_end_post_page_without_a_day_asks_for_it(enter_as, secretary, member):
    page = send(enter_as(secretary), address("end_post", PostFactory(agency=member)), when="day")
    assert page.context["form"].errors == {"last_day": ["Write the last day in the post."]}


def test_correct_post_page_leaves_instants_that_were_not_touched(enter_as, secretary, member):
    post = PostFactory(agency=member, starts_at=AT - timedelta(days=9))
    end_post(post, ends_at=AT, by=secretary.person.account, at=AT)
    send(enter_as(secretary), address("correct_post", post), title="Kế toán", reason="Ghi nhầm.")
    post.refresh_from_db()
    assert (post.title, post.starts_at, post.ends_at) == ("Kế toán", AT - timedelta(days=9), AT)


def test_open_account_page_shows_the_link_once(enter_as, secretary, member):
    person = PostFactory(agency=member, role=Role.HEAD, person__account=None).person
    client = enter_as(secretary)
    page = send(client, address("open_account", person))
    assert page.url == address("account_link", person)
    shown = client.get(page.url)
    person.refresh_from_db()
    assert person.account.username == "lanhdao.soyte"
    assert shown.context["link"].startswith(settings.SITE_URL + "/accounts/password/reset/key/")
    assert shown.headers["Cache-Control"].startswith("max-age=0, no-cache, no-store")
    assert client.get(page.url).url == person.get_absolute_url()


def test_open_account_page_sent_twice_opens_one_account(enter_as, secretary, member):
    person = PostFactory(agency=member, person__account=None).person
    client = enter_as(secretary)
    form = client.get(address("open_account", person)).context["form"]
    sent = {name: form[name].value() for name in ("username", "submission_key")}
    answers = [client.post(address("open_account", person), sent) for _click in range(2)]
    assert [answer.url for answer in answers] == [address("account_link", person)] * 2
    person.refresh_from_db()
    assert person.account.username == "chuyenvien.soyte"


def test_person_page_of_oneself_offers_no_rights_to_oneself(enter_as, secretary):
    page = enter_as(secretary).get(secretary.person.get_absolute_url())
    assert page.context["account_acts"] == []
    assert [(act.text, bool(act.reasons)) for act in page.context["acts"]] == [
        ("Add a post", True),
        ("Correct", False),
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_accounts_list_takes_as_many_queries_for_three_as_for_one(
    rows, enter_as, secretary, member, django_assert_num_queries
):
    client = enter_as(secretary)
    for _n in range(rows):
        PostFactory(agency=member)
    PostFactory(agency=member, person__account=None)
    # session, user, standing 3, bloc's members, persons, posts held, locks
    with django_assert_num_queries(9):
        page = client.get(reverse("members:accounts"))
    assert len(page.context["table"].rows) == rows + 1


def test_accounts_list_says_who_is_locked_and_who_never_came(enter_as, secretary, member, client):
    locked = PostFactory(agency=member, person__account__username="lanhdao.soyte").person
    for _try in range(5):
        client.post(reverse("account_login"), {"login": "lanhdao.soyte", "password": "sai"})
    page = enter_as(secretary).get(reverse("members:accounts"))
    states = {row[0].text: (row[3], row[4].text) for row in page.context["table"].rows}
    assert states[locked.full_name] == ("never signed in", "locked for up to 15 minutes")
    assert states[secretary.person.full_name] == ("09:00 10/03/2026", "in use")


def test_administration_page_of_the_secretariat_leads_everywhere(enter_as, secretary):
    page = enter_as(secretary).get(reverse("members:administration"))
    places = [place.text for _heading, group in page.context["groups"] for place in group]
    assert places == [
        "Persons",
        "Accounts",
        "Import from Excel",
        "Agencies",
        secretary.bloc.name,
        "Letterhead",
        "Legal bases",
    ]
