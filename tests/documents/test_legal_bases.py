from datetime import date

import pytest

from documents.legal_bases import REFERENCE, bases_on, load_reference_list
from documents.models import LegalBasis
from tests.factories.documents import LegalBasisFactory

pytestmark = pytest.mark.django_db
Topic = LegalBasis.Topic

OLD_LAW, NEW_LAW = "Luật 15/2003/QH11", "Luật 06/2022/QH15"
DECREE_2017, DECREE_2023 = "Nghị định 91/2017/NĐ-CP", "Nghị định 98/2023/NĐ-CP"
DECREE_2025 = "Nghị định 152/2025/NĐ-CP"
CIRCULAR_2024, CIRCULAR_2025 = "Thông tư 01/2024/TT-BNV", "Thông tư 15/2025/TT-BNV"


def names(day: date, topic: str = Topic.COMMENDATION) -> list[str]:
    return [basis.short_title for basis in bases_on(day, topic)]


@pytest.mark.parametrize(
    ("day", "cited"),
    [
        (date(2021, 1, 12), [OLD_LAW, DECREE_2017]),
        (date(2023, 12, 31), [OLD_LAW, DECREE_2017]),
        (date(2024, 1, 1), [NEW_LAW, DECREE_2023]),
        (date(2024, 4, 14), [NEW_LAW, DECREE_2023]),
        (date(2024, 4, 15), [NEW_LAW, DECREE_2023, CIRCULAR_2024]),
        (date(2025, 6, 30), [NEW_LAW, DECREE_2023, CIRCULAR_2024]),
        (date(2025, 7, 1), [NEW_LAW, DECREE_2025, CIRCULAR_2024]),
        (date(2025, 8, 4), [NEW_LAW, DECREE_2025, CIRCULAR_2024]),
        (date(2025, 8, 5), [NEW_LAW, DECREE_2025, CIRCULAR_2025]),
        (date(2026, 9, 30), [NEW_LAW, DECREE_2025, CIRCULAR_2025]),
        (date(2026, 10, 1), [NEW_LAW, DECREE_2025, CIRCULAR_2025]),
    ],
)
def test_bases_on_each_edge_day_cites_what_held_then(day, cited):
    assert names(day) == cited


@pytest.mark.parametrize(
    ("day", "amended"), [(date(2026, 9, 30), False), (date(2026, 10, 1), True)]
)
def test_bases_on_law_of_2022_is_cited_as_amended_from_october_2026(day, amended):
    law = bases_on(day, Topic.COMMENDATION)[0]
    assert ("06/2026/QH16" in law.title) == amended
    assert ("chưa đọc được toàn văn" in law.note) == amended


@pytest.mark.parametrize(
    ("day", "cited"),
    [(date(2020, 3, 4), []), (date(2020, 3, 5), ["Nghị định 30/2020/NĐ-CP"])],
)
def test_bases_on_paperwork_has_decree_30_from_its_day(day, cited):
    assert names(day, Topic.PAPERWORK) == cited


def test_bases_on_higher_statutes_come_first():
    LegalBasis.objects.all().delete()
    for rank in (3, 1, 4, 2):
        LegalBasisFactory(rank=rank, short_title=str(rank))
    assert names(date(2021, 1, 1)) == ["1", "2", "3", "4"]


def test_citation_is_as_papers_print_it():
    decree = LegalBasis.objects.get(short_title=DECREE_2017)
    assert decree.citation == (
        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi "
        "tiết thi hành một số điều của Luật Thi đua, Khen thưởng"
    )


def test_last_day_is_the_one_before_the_end():
    ended = LegalBasis.objects.get(short_title=DECREE_2023)
    standing = LegalBasis.objects.get(short_title=DECREE_2025)
    assert (ended.last_day, standing.last_day) == (date(2025, 6, 30), None)


def test_reference_list_comes_with_the_migrations():
    assert LegalBasis.objects.count() == len(REFERENCE)


def test_reference_list_is_sound():
    for basis in LegalBasis.objects.order_by("pk"):
        basis.full_clean()


def test_load_reference_list_again_adds_nothing_and_leaves_changes_alone():
    LegalBasis.objects.filter(short_title=DECREE_2025).update(note="Đã đối chiếu")
    assert load_reference_list() == 0
    assert LegalBasis.objects.get(short_title=DECREE_2025).note == "Đã đối chiếu"


def test_load_reference_list_brings_back_what_is_gone():
    LegalBasis.objects.filter(short_title=NEW_LAW).delete()
    assert load_reference_list() == 2
    assert LegalBasis.objects.count() == len(REFERENCE)
