from datetime import date

import pytest

from awards.kinds import CERTIFICATE, FLAG, REFERENCE, load_reference_list
from awards.models import AwardKind


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2021, 1, 12), ["Cờ thi đua của UBND tỉnh", "Bằng khen của UBND tỉnh"]),
        (date(2023, 12, 31), ["Cờ thi đua của UBND tỉnh", "Bằng khen của UBND tỉnh"]),
        (
            date(2024, 1, 1),
            [
                "Cờ thi đua của Ủy ban nhân dân tỉnh",
                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
            ],
        ),
    ],
)
def test_kinds_of_a_day_bear_the_names_of_their_law(db, day, names):
    assert [kind.name for kind in AwardKind.objects.on(day)] == names


@pytest.mark.parametrize(
    ("day", "flag", "certificate"),
    [
        (
            date(2023, 12, 31),
            "Luật Thi đua, Khen thưởng năm 2003",
            "Luật Thi đua, Khen thưởng năm 2003",
        ),
        (
            date(2024, 1, 1),
            "Điều 26 Luật Thi đua, khen thưởng năm 2022",
            "Điều 74 Luật Thi đua, khen thưởng năm 2022",
        ),
        (
            date(2026, 9, 30),
            "Điều 26 Luật Thi đua, khen thưởng năm 2022",
            "Điều 74 Luật Thi đua, khen thưởng năm 2022",
        ),
    ],
)
def test_articles_are_named_only_where_they_are_known(db, day, flag, certificate):
    on = AwardKind.objects.on(day)
    assert (on.get(code=FLAG).article, on.get(code=CERTIFICATE).article) == (flag, certificate)


def test_from_october_2026_no_article_of_the_amended_law_is_named(db):
    kinds = AwardKind.objects.on(date(2026, 10, 1))
    assert {kind.article for kind in kinds} == {
        "Luật Thi đua, khen thưởng năm 2022, được sửa đổi, bổ sung theo Luật số 06/2026/QH16"
    }
    assert {kind.family_article for kind in kinds} == {""}


def test_every_day_since_2004_has_each_award_once(db):
    for code in (FLAG, CERTIFICATE):
        kinds = list(AwardKind.objects.filter(code=code).order_by("valid_from"))
        ends = [kind.valid_until for kind in kinds]
        assert ends == [*(kind.valid_from for kind in kinds[1:]), None]


def test_load_reference_list_again_adds_nothing_and_leaves_what_stands(db):
    AwardKind.objects.filter(code=FLAG).update(name="Cờ")
    assert load_reference_list() == 0
    assert set(AwardKind.objects.filter(code=FLAG).values_list("name", flat=True)) == {"Cờ"}
    AwardKind.objects.all().delete()
    assert load_reference_list() == len(REFERENCE)
