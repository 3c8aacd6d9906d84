"""The list of awards that the product brings along, for which a bloc proposes its members.

Dated data: forms and articles change with the law. Law 06/2022/QH15 holds from 1 January 2024 and
is amended from 1 October 2026 by Law 06/2026/QH16, whose text was not at hand; before 2024 the law
of 2003 held. Where an article is not known for certain none is named.
"""

from datetime import date

from awards.models import AwardKind

FLAG, CERTIFICATE = "provincial_flag", "provincial_certificate"

OLD_LAW = {
    "valid_from": date(2004, 7, 1),
    "valid_until": date(2024, 1, 1),
    "article": "Luật Thi đua, Khen thưởng năm 2003",
}
LAW = "Luật Thi đua, khen thưởng năm 2022"
NEW_LAW = {
    "valid_from": date(2024, 1, 1),
    "valid_until": date(2026, 10, 1),
    "family_article": f"điểm c khoản 2 Điều 5 {LAW}",
}
AMENDED_LAW = {
    "valid_from": date(2026, 10, 1),
    "valid_until": None,
    "article": f"{LAW}, được sửa đổi, bổ sung theo Luật số 06/2026/QH16",
}
THE_FLAG = {
    "code": FLAG,
    "name": "Cờ thi đua của Ủy ban nhân dân tỉnh",
    "order": 1,
    "family": "provincial",
}
THE_CERTIFICATE = {
    "code": CERTIFICATE,
    "name": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
    "order": 2,
    "family": "provincial",
}

REFERENCE = (
    {**THE_FLAG, **OLD_LAW, "name": "Cờ thi đua của UBND tỉnh"},
    {**THE_CERTIFICATE, **OLD_LAW, "name": "Bằng khen của UBND tỉnh"},
    {**THE_FLAG, **NEW_LAW, "article": f"Điều 26 {LAW}"},
    {**THE_CERTIFICATE, **NEW_LAW, "article": f"Điều 74 {LAW}"},
    {**THE_FLAG, **AMENDED_LAW},
    {**THE_CERTIFICATE, **AMENDED_LAW},
)


def load_reference_list(model: type[AwardKind] = AwardKind) -> int:
    """Add what is not there yet, and return how many were added; what stands is left alone.

    `model` is the one of the migration that calls it. A later release extends the list and calls
    this again from a migration of its own.
    """
    added = 0
    for entry in REFERENCE:
        key = {name: entry[name] for name in ("code", "valid_from")}
        _kind, created = model.objects.get_or_create(**key, defaults=entry)
        added += created
    return added
