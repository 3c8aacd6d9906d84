"""A sound file: shown first, then entered whole; the same file twice changes nothing."""

import io
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook

from audit.models import Event
from audit.sentences import tell
from members.actions.imports import import_registry, keep_file
from members.models import Agency, Person, Post, RegistryFile
from members.rules.persons import said
from members.standing import standing_of
from members.workbooks.planning import plan_import
from members.workbooks.template import make_template
from office.periods import closing, last_day, opening
from office.refusals import Refused
from tests.factories.members import AgencyFactory, MembershipFactory, PostFactory
from tests.members.told import AT, TODAY, print_on_paper, refusal
from tests.members.workbook import AGENCY_ROWS, PERSON_ROWS, filled_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

Role = Post.Role


def plan_of(content, secretary, at=AT):
    return plan_import(content, secretary.bloc, standing_of(secretary.person.account, at))


def bring_in(content, secretary, at=AT):
    """Send the file and say yes to what it would do."""
    act = {"by": secretary.person.account, "at": at}
    file = keep_file(bloc=secretary.bloc, name="danh-sach.xlsx", content=content, **act)
    plan = plan_of(content, secretary, at)
    assert list(map(str, plan.faults)) == []
    return import_registry(file, agreed=plan.digest, **act)


def effects(content, secretary):
    plan = plan_of(content, secretary)
    assert list(map(str, plan.faults)) == []
    return [(entry.subject, entry.change.value, entry.details) for entry in plan.entries]


def counts():
    tables = (Agency, Person, Post, Event)
    return [table.objects.count() for table in tables]


def test_plan_import_new_file_says_what_it_would_do_and_does_nothing(secretary):
    before = counts()
    assert effects(filled_in(), secretary) == [
        ("Sở Y tế", "new", ["new agency", "joins the bloc on 01/01/2026"]),
        ("Sở Giáo dục và Đào tạo", "new", ["new agency", "joins the bloc on 01/01/2026"]),
        ("Trần Thị Bình", "new", ["new person"]),
        ("Lê Văn Tám", "new", ["new person"]),
        ("Phạm Thị Cúc", "new", ["new person"]),
    ]
    assert counts() == before


def test_import_registry_enters_everything_with_one_event_each(secretary):
    bring_in(filled_in(), secretary)
    joined = secretary.bloc.memberships.exclude(agency=secretary.agency)
    assert [str(one.agency) for one in joined.select_related("agency")] == [
        "Sở Y tế",
        "Sở Giáo dục và Đào tạo",
    ]
    posts = Post.objects.filter(agency__code__in=("soyte", "sogddt")).order_by("pk")
    assert [(post.person.full_name, said(post), post.role) for post in posts] == [
        ("Trần Thị Bình", "Giám đốc, Sở Y tế", Role.HEAD),
        ("Lê Văn Tám", "Chuyên viên, Sở Y tế", Role.CLERK),
        ("Phạm Thị Cúc", "Giám đốc, Sở Giáo dục và Đào tạo", Role.HEAD),
    ]
    assert (posts[0].starts_at, posts[0].ends_at) == (opening(date(2025, 1, 1)), None)
    assert last_day(posts[1].ends_at) == date(2026, 12, 31)
    first = posts[0].person
    assert (first.email, first.phone) == ("binh@example.vn", "0912 345 678")
    assert list(Event.objects.order_by("seq").values_list("act", flat=True)) == [
        *["members.found_agency", "members.join_bloc"] * 2,
        *["members.enter_person", "members.appoint"] * 3,
        "members.import_registry",
    ]
    assert tell(Event.objects.first()).sentence == (
        f"{secretary.person.account} took over the file “danh-sach.xlsx” into {secretary.bloc}: "
        "5 new entries, 0 changed, 0 known already."
    )


def test_import_registry_joins_in_the_order_of_the_places(secretary):
    rows = [list(row) for row in AGENCY_ROWS]
    rows[0][4], rows[1][4] = 9, 3
    bring_in(filled_in(agencies=rows), secretary)
    codes = secretary.bloc.memberships.values_list("agency__code", flat=True)
    assert list(codes)[-2:] == ["sogddt", "soyte"]


def test_import_registry_same_file_twice_changes_nothing_and_says_so(secretary):
    bring_in(filled_in(), secretary)
    before = counts()
    assert {change for _subject, change, _details in effects(filled_in(), secretary)} == {"same"}
    act = {"by": secretary.person.account, "at": AT}
    file = keep_file(bloc=secretary.bloc, name="danh-sach.xlsx", content=filled_in(), **act)
    digest = plan_of(filled_in(), secretary).digest
    assert refusal(import_registry, file, agreed=digest, **act) == [
        "Everything in the file is recorded already: there is nothing to enter."
    ]
    assert counts() == before


def test_import_registry_later_file_ends_posts_and_corrects_contacts(secretary):
    bring_in(filled_in(), secretary)
    rows = [list(row) for row in PERSON_ROWS]
    rows[0][5] = date(2026, 3, 31)
    rows[0][8] = "binh.tran@example.vn"
    rows[2][3] = "Giám đốc Sở"
    rows.append(["Đỗ Thị Én", "soyte", "Thủ trưởng", "Giám đốc", date(2026, 4, 1)] + [None] * 4)
    content = filled_in(persons=rows)
    assert effects(content, secretary)[2:] == [
        ("Trần Thị Bình", "changed", ["until the end of 31/03/2026", "the e-mail changes"]),
        ("Lê Văn Tám", "same", []),
        ("Phạm Thị Cúc", "changed", ["post: Giám đốc → Giám đốc Sở"]),
        ("Đỗ Thị Én", "new", ["new person"]),
    ]
    bring_in(content, secretary)
    heads = Post.objects.filter(agency__code="soyte", role=Role.HEAD).order_by("starts_at")
    assert [(post.person.full_name, post.ends_at) for post in heads] == [
        ("Trần Thị Bình", closing(date(2026, 3, 31))),
        ("Đỗ Thị Én", None),
    ]
    assert heads[0].person.email == "binh.tran@example.vn"
    assert Post.objects.get(person__full_name="Phạm Thị Cúc").title == "Giám đốc Sở"
    acts = Event.objects.order_by("-seq").values_list("act", flat=True)[:6]
    assert list(reversed(acts)) == [
        "members.correct_contact",
        "members.end_post",
        "members.correct_post",
        "members.enter_person",
        "members.appoint",
        "members.import_registry",
    ]


def test_import_registry_person_with_two_posts_is_one_person(secretary):
    rows = [*PERSON_ROWS, ["Trần Thị Bình", "soyte", "Chuyên viên", "Kiêm nhiệm", date(2026, 1, 1)]]
    bring_in(filled_in(persons=rows), secretary)
    person = Person.objects.get(full_name="Trần Thị Bình")
    assert sorted(person.posts.values_list("role", flat=True)) == [Role.CLERK, Role.HEAD]


def test_import_registry_namesake_elsewhere_is_pointed_out_and_stays_another(secretary, member):
    PostFactory(agency=MembershipFactory(bloc=secretary.bloc).agency)
    other = PostFactory(agency=secretary.agency, person__full_name="Tran Thi Binh").person
    member.code = "khac"
    member.save()
    assert effects(filled_in(), secretary)[2] == (
        "Trần Thị Bình",
        "new",
        ["new person", f"possibly already recorded: {other}"],
    )


def test_import_registry_person_out_of_sight_is_neither_matched_nor_told(secretary):
    PostFactory(person__full_name="Trần Thị Bình", person__email="binh@example.vn")
    assert effects(filled_in(), secretary)[2] == ("Trần Thị Bình", "new", ["new person"])


def test_import_registry_after_the_registry_changed_is_refused(secretary):
    act = {"by": secretary.person.account, "at": AT}
    file = keep_file(bloc=secretary.bloc, name="danh-sach.xlsx", content=filled_in(), **act)
    agreed = plan_of(filled_in(), secretary).digest
    MembershipFactory(
        bloc=secretary.bloc,
        agency__code="soyte",
        agency__name="Sở Y tế",
        agency__province=secretary.bloc.province,
        valid_from=date(2026, 1, 1),
    )
    before = counts()
    assert refusal(import_registry, file, agreed=agreed, **act) == [
        "The registry has changed since this page was opened. Look at it once more."
    ]
    assert counts() == before


def test_import_registry_refused_in_the_middle_enters_nothing(secretary):
    """Whatever an action still finds on the way undoes the whole import."""
    bring_in(filled_in(), secretary)
    print_on_paper(Post.objects.get(person__full_name="Phạm Thị Cúc"))
    rows = [list(row) for row in PERSON_ROWS]
    rows[0][5], rows[2][3] = date(2026, 3, 31), "Giám đốc Sở"
    before = counts()
    with pytest.raises(Refused) as no:
        bring_in(filled_in(persons=rows), secretary)
    assert no.value.sentences[0].startswith("This is printed in")
    assert counts() == before
    assert Post.objects.get(person__full_name="Trần Thị Bình").ends_at is None


def test_import_registry_by_secretary_of_another_bloc_is_refused(secretary):
    stranger = PostFactory(role=Role.SECRETARY).person.account
    words = {"bloc": secretary.bloc, "name": "x.xlsx", "content": filled_in()}
    assert refusal(keep_file, **words, by=stranger, at=AT) == [
        f"Only the secretariat of {secretary.bloc} or the administrator may do this."
    ]
    assert RegistryFile.objects.count() == 0


def test_keep_file_another_one_takes_the_place_and_old_ones_go(secretary, administrator):
    words = {"bloc": secretary.bloc, "name": "x.xlsx", "content": b"1"}
    keep_file(**words, by=administrator.person.account, at=AT - timedelta(days=2))
    keep_file(**words, by=secretary.person.account, at=AT)
    newest = keep_file(**words, by=secretary.person.account, at=AT)
    assert list(RegistryFile.objects.all()) == [newest]


def test_import_registry_leaves_no_file_behind(secretary):
    bring_in(filled_in(), secretary)
    assert RegistryFile.objects.count() == 0


def test_make_template_brought_back_unchanged_changes_nothing(secretary):
    MembershipFactory(
        bloc=secretary.bloc,
        agency=AgencyFactory(
            province=secretary.bloc.province, founded_on=date(2015, 7, 1), short_name="ĐV"
        ),
    )
    plan = plan_of(make_template(secretary.bloc, TODAY), secretary)
    assert [entry.change.value for entry in plan.agencies] == ["same", "same"]
    assert (plan.posts, plan.faults, plan.changes_nothing) == ([], [], True)


def test_make_template_offers_choices_formats_and_words(secretary):
    workbook = load_workbook(io.BytesIO(make_template(secretary.bloc, TODAY)))
    assert workbook.sheetnames == ["Cơ quan", "Người", "Hướng dẫn"]
    persons = workbook["Người"]
    choices = {str(one.sqref): one.formula1 for one in persons.data_validations.dataValidation}
    assert choices == {
        "B2:B301": "'Cơ quan'!$A$2:$A$301",
        "C2:C301": '"Thủ trưởng,Cấp phó,Chuyên viên,Thư ký khối"',
    }
    assert (persons["H2"].number_format, persons["E2"].number_format) == ("@", "dd/mm/yyyy")
    assert persons["C1"].comment.text == "Chọn trong danh sách."
