import pytest

from documents import register
from documents.models import Paper
from office.components import Cell, Nothing
from tests.documents.kinds import NOTICE, REPORT
from tests.factories.documents import PaperFactory, issued
from tests.factories.members import BlocFactory

pytestmark = pytest.mark.django_db


def found(**wanted) -> list[str]:
    before = wanted.pop("before", None)
    papers = register.find(Paper.objects.all(), wanted, before).papers
    return [str(paper) for paper in papers]


@pytest.fixture
def papers():
    bloc = BlocFactory(letterhead__symbol="KTĐ")
    PaperFactory(bloc=bloc, number=5, title="Thông báo về việc họp", emulation_year=2020)
    PaperFactory(
        bloc=bloc,
        number=15,
        type_symbol="BC",
        kind=REPORT.key,
        title="Báo cáo sơ kết sáu tháng",
        emulation_year=2021,
    )
    PaperFactory(bloc__letterhead__symbol="KNC", number=5, title="Thông báo thi đua")
    return bloc


@pytest.mark.parametrize(
    ("q", "numbers"),
    [
        ("", ["05/TB-KNC", "15/BC-KTĐ", "05/TB-KTĐ"]),
        ("5", ["05/TB-KNC", "05/TB-KTĐ"]),
        ("05", ["05/TB-KNC", "05/TB-KTĐ"]),
        ("05/TB-KTĐ", ["05/TB-KTĐ"]),
        ("5/tb-ktd", ["05/TB-KTĐ"]),
        ("15/", ["15/BC-KTĐ"]),
        ("so ket", ["15/BC-KTĐ"]),
        ("sáu SƠ", ["15/BC-KTĐ"]),
        ("KTĐ", ["15/BC-KTĐ", "05/TB-KTĐ"]),
        ("99", []),
        ("không có", []),
        ("9999999999999999999999", []),
        ("100%", []),
        ("_", []),
    ],
)
def test_find_by_number_or_words(papers, q, numbers):
    assert found(q=q) == numbers


def test_find_by_issuer_year_and_kind(papers):
    assert found(issuer=papers.letterhead_id) == ["15/BC-KTĐ", "05/TB-KTĐ"]
    assert found(year=2021) == ["15/BC-KTĐ"]
    assert found(kind=NOTICE.key) == ["05/TB-KNC", "05/TB-KTĐ"]
    assert found(kind=NOTICE.key, issuer=papers.letterhead_id, year=2020) == ["05/TB-KTĐ"]


def test_find_pages_go_by_key(monkeypatch):
    monkeypatch.setattr(register, "PAGE", 2)
    bloc = BlocFactory(letterhead__symbol="KTĐ")
    for number in range(1, 6):
        PaperFactory(bloc=bloc, issuer=bloc.letterhead, number=number)
    pages, before = [], None
    while True:
        page = register.find(Paper.objects.all(), {}, before)
        pages.append([paper.number for paper in page.papers])
        before = page.older
        if before is None:
            break
    assert pages == [[5, 4], [3, 2], [1]]


def test_choices_are_those_of_the_papers_at_hand(papers):
    PaperFactory(emulation_year=1999)
    own = register.choices(Paper.objects.filter(issuer=papers.letterhead))
    assert own.issuers == [(papers.letterhead_id, papers.letterhead.name)]
    assert own.years == [2021, 2020]
    assert own.kinds == [(NOTICE.key, NOTICE.name), (REPORT.key, REPORT.name)]


@pytest.mark.parametrize("count", [1, 3])
def test_find_and_choices_queries_do_not_grow(count, django_assert_num_queries):
    for _ in range(count):
        PaperFactory()
    with django_assert_num_queries(3):
        register.choices(Paper.objects.all())
        page = register.find(Paper.objects.all(), {}, None)
        register.table(page.papers, Nothing(""), names_issuer=True)


def test_kind_name_of_a_kind_nobody_knows_any_more_is_its_key():
    assert register.kind_name("gone.kind") == "gone.kind"


def test_state_says_whether_the_paper_stands(english_words):
    from tests.documents.acts import issue, open_for_replacement

    old = issued()
    assert register.state(old) == Cell("In force", tone="done")
    open_for_replacement(old)
    old = Paper.objects.get(pk=old.pk)
    assert register.state(old) == Cell("Being replaced", tone="waiting")
    new = issue(NOTICE.record_of(old))
    old = Paper.objects.get(pk=old.pk)
    assert register.state(old) == Cell(f"Replaced by {new}", tone="")
