"""Statutes that papers rest on: which hold on a day, and the list the product brings along.

Only what is known for certain stands here. Whatever else a statute needs (a date, a subject) the
administrator adds in the list itself.
"""

from datetime import date

from documents.models import LegalBasis

COMMENDATION, PAPERWORK = LegalBasis.Topic.COMMENDATION, LegalBasis.Topic.PAPERWORK
LAW, DECREE, CIRCULAR = LegalBasis.Rank.LAW, LegalBasis.Rank.DECREE, LegalBasis.Rank.CIRCULAR


def bases_on(day: date, topic: str) -> list[LegalBasis]:
    """The statutes on this topic in force on that day, the higher first.

    A paper prints their `citation`s and names them among its sources.
    """
    return list(LegalBasis.objects.on(day).filter(topic=topic).order_by("rank", "valid_from", "pk"))


REFERENCE = (
    {
        "short_title": "Luật 15/2003/QH11",
        "title": (
            "Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số "
            "điều của Luật Thi đua, Khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm "
            "2013"
        ),
        "topic": COMMENDATION,
        "rank": LAW,
        "valid_from": date(2014, 6, 1),
        "valid_until": date(2024, 1, 1),
        "note": "Đã sửa đổi, bổ sung bằng Luật 47/2005/QH11 và Luật 39/2013/QH13.",
    },
    {
        "short_title": "Nghị định 91/2017/NĐ-CP",
        "title": (
            "Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết "
            "thi hành một số điều của Luật Thi đua, Khen thưởng"
        ),
        "topic": COMMENDATION,
        "rank": DECREE,
        "valid_from": date(2017, 10, 1),
        "valid_until": date(2024, 1, 1),
        "note": "",
    },
    {
        "short_title": "Luật 06/2022/QH15",
        "title": "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        "topic": COMMENDATION,
        "rank": LAW,
        "valid_from": date(2024, 1, 1),
        "valid_until": date(2026, 10, 1),
        "note": "",
    },
    {
        "short_title": "Luật 06/2022/QH15",
        "title": (
            "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022, được sửa đổi, bổ sung theo Luật "
            "số 06/2026/QH16"
        ),
        "topic": COMMENDATION,
        "rank": LAW,
        "valid_from": date(2026, 10, 1),
        "valid_until": None,
        "note": (
            "Luật số 06/2026/QH16 có hiệu lực từ 01/10/2026; chưa đọc được toàn văn, cần đối "
            "chiếu trước khi viện dẫn điều khoản."
        ),
    },
    {
        "short_title": "Nghị định 98/2023/NĐ-CP",
        "title": (
            "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết "
            "thi hành một số điều của Luật Thi đua, khen thưởng"
        ),
        "topic": COMMENDATION,
        "rank": DECREE,
        "valid_from": date(2024, 1, 1),
        "valid_until": date(2025, 7, 1),
        "note": "",
    },
    {
        "short_title": "Nghị định 152/2025/NĐ-CP",
        "title": "Nghị định số 152/2025/NĐ-CP của Chính phủ",
        "topic": COMMENDATION,
        "rank": DECREE,
        "valid_from": date(2025, 7, 1),
        "valid_until": None,
        "note": "Cần bổ sung ngày ban hành và trích yếu theo bản gốc.",
    },
    {
        "short_title": "Thông tư 01/2024/TT-BNV",
        "title": "Thông tư số 01/2024/TT-BNV của Bộ trưởng Bộ Nội vụ",
        "topic": COMMENDATION,
        "rank": CIRCULAR,
        "valid_from": date(2024, 4, 15),
        "valid_until": date(2025, 8, 5),
        "note": "Cần bổ sung ngày ban hành, trích yếu và đối chiếu ngày có hiệu lực theo bản gốc.",
    },
    {
        "short_title": "Thông tư 15/2025/TT-BNV",
        "title": "Thông tư số 15/2025/TT-BNV của Bộ trưởng Bộ Nội vụ",
        "topic": COMMENDATION,
        "rank": CIRCULAR,
        "valid_from": date(2025, 8, 5),
        "valid_until": None,
        "note": "Cần bổ sung ngày ban hành và trích yếu theo bản gốc.",
    },
    {
        "short_title": "Nghị định 30/2020/NĐ-CP",
        "title": (
            "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
        ),
        "topic": PAPERWORK,
        "rank": DECREE,
        "valid_from": date(2020, 3, 5),
        "valid_until": None,
        "note": "",
    },
)


def load_reference_list(model: type[LegalBasis] = LegalBasis) -> int:
    """Add what is not there yet, and return how many were added; what stands is left alone.

    `model` is the one of the migration that calls it. A later release extends the list and calls
    this again from a migration of its own.
    """
    added = 0
    for entry in REFERENCE:
        key = {name: entry[name] for name in ("short_title", "valid_from")}
        _basis, created = model.objects.get_or_create(**key, defaults=entry)
        added += created
    return added
