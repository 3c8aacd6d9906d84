"""Every kind of fault is named by its cell, all at once, and nothing is entered meanwhile."""

from datetime import date

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from audit.models import Event
from members.models import Agency, Membership, Person, Post, RegistryFile
from tests.factories.members import AgencyFactory, MembershipFactory, PostFactory
from tests.members.faulty_cells import FAULTS, agency, person
from tests.members.told import AT
from tests.members.workbook import spoilt

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english", "at_work")]

HEAD = Post.Role.HEAD


@pytest.fixture
def sender(client, secretary):
    client.force_login(secretary.person.account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.secretary = secretary
    return client


def send(client, content, name="danh-sach.xlsx"):
    page = client.get(reverse("members:import"))
    form = {
        "bloc": client.secretary.bloc.pk,
        "file": SimpleUploadedFile(name, content),
        "submission_key": page.context["form"]["submission_key"].value(),
    }
    return client.post(reverse("members:import"), form, follow=True)


def say_yes(client, page):
    form = page.context["form"]
    values = {name: form[name].value() for name in ("submission_key", "agreed")}
    return client.post(page.request["PATH_INFO"], values)


def everything():
    """All that an import could change."""
    tables = (Agency, Membership, Person, Post, Event)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def shown(page):
    return [f"{place}: {sentence}" for place, sentence in page.context["faults"].rows]


@pytest.mark.parametrize("kind", FAULTS)
def test_import_fault_is_named_by_cell_and_nothing_changes(sender, kind):
    changes, faults = FAULTS[kind]
    before = everything()
    page = send(sender, spoilt(*changes))
    assert shown(page) == faults
    assert say_yes(sender, page).status_code == 422
    assert everything() == before


def test_import_twenty_kinds_of_fault_and_more_are_tried():
    assert len(FAULTS) >= 40


def test_import_against_the_registry_names_what_contradicts_it(sender, secretary):
    """What is recorded already: a name, a code, another bloc, a closing, a head, an e-mail."""
    province = secretary.agency.province
    AgencyFactory(province=province, code="yte", name="Sở Y tế")
    AgencyFactory(province=province, code="sogddt", name="Sở Giáo dục")
    elsewhere = MembershipFactory(
        bloc__province=province, agency__code="sotc", agency__name="Sở Tài chính"
    )
    AgencyFactory(province=province, code="cu", name="Sở Cũ", closed_on=date(2025, 7, 1))
    member = MembershipFactory(
        bloc=secretary.bloc, agency__code="soct", agency__name="Sở Công Thương"
    ).agency
    head = PostFactory(agency=member, role=HEAD, person__email="dau@example.vn").person
    page = send(
        sender,
        spoilt(
            agency("sotc", "Sở Tài chính"),
            agency("cu", "Sở Cũ"),
            agency("soct", "Sở Công Thương", joined=date(2026, 2, 1)),
            person(code="soct", role="Thủ trưởng", first=date(2026, 1, 1), email="DAU@example.vn"),
        ),
    )
    assert shown(page) == [
        "Cơ quan!A2: “Sở Y tế” is already recorded with the code “yte”.",
        "Cơ quan!B3: The code “sogddt” belongs to “Sở Giáo dục”. Another agency needs another "
        "code; a new name is recorded on the agency's page.",
        f"Cơ quan!F4: It belongs to {elsewhere.bloc} from 01/01/2020 on. Move it on the agency's "
        "page.",
        "Cơ quan!A5: “Sở Cũ” was closed on 01/07/2025.",
        "Cơ quan!F6: It is in the bloc since 01/01/2020 already.",
        f"Người!C5: An agency has one head at a time: {head} is head since 01/01/2020.",
        f"Người!I5: This e-mail is recorded for {head}.",
    ]


def test_import_own_posts_are_refused(sender, secretary):
    secretary.agency.code = "vp"
    secretary.agency.save()
    me = secretary.person.full_name
    page = send(sender, spoilt(person(me, code="vp", role="Thủ trưởng", title="Giám đốc")))
    assert shown(page) == [
        "Người!A5: Nobody records their own posts: somebody else has to do this."
    ]


def test_import_namesakes_of_one_agency_need_an_email(sender, member):
    for _n in range(2):
        PostFactory(agency=member, person__full_name="Ngô Văn Dậu")
    page = send(sender, spoilt(person(code=member.code, first=date(2026, 1, 1))))
    assert "Người!A5: The agency has several persons of this name. Add the e-mail." in shown(page)


def test_import_people_before_their_agency_joins_are_refused_for_a_secretary(sender):
    page = send(sender, spoilt(agency(joined=date(2026, 4, 1)), person(code="sokhcn")))
    assert shown(page) == [
        "Người!B5: The agency joins only on 01/04/2026; its people can be entered from then on."
    ]


def test_import_file_is_kept_for_its_sender_only(sender, member, client):
    page = send(sender, spoilt())
    file = RegistryFile.objects.get()
    other = PostFactory(agency=sender.secretary.agency, role=Post.Role.SECRETARY)
    client.force_login(other.person.account)
    assert client.get(file.get_absolute_url()).status_code == 404
    assert (file.uploaded_at, page.status_code) == (AT, 200)
