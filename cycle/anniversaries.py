"""Anniversaries for which blocs usually hold a drive: hints for the form, and no more.

In Vietnamese whatever the language of the screens, because papers print what is chosen.
"""

from typing import NamedTuple


class Anniversary(NamedTuple):
    key: str
    name: str  # of the day, with its date
    drive: str  # a name for the drive


ANNIVERSARIES = (
    Anniversary(
        "03-02",
        "Kỷ niệm Ngày thành lập Đảng Cộng sản Việt Nam (03/02)",
        "Đợt thi đua mừng Đảng, mừng Xuân",
    ),
    Anniversary(
        "hung-vuong",
        "Giỗ Tổ Hùng Vương (10/3 âm lịch)",
        "Đợt thi đua hướng về Giỗ Tổ Hùng Vương",
    ),
    Anniversary(
        "30-04",
        "Kỷ niệm Ngày Giải phóng miền Nam (30/4) và Ngày Quốc tế Lao động (01/5)",
        "Đợt thi đua chào mừng 30/4 và 01/5",
    ),
    Anniversary(
        "19-05",
        "Kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh (19/5)",
        "Đợt thi đua kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh",
    ),
    Anniversary(
        "11-06",
        "Kỷ niệm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc (11/6)",
        "Đợt thi đua kỷ niệm Ngày Lời kêu gọi thi đua ái quốc",
    ),
    Anniversary(
        "27-07",
        "Kỷ niệm Ngày Thương binh - Liệt sĩ (27/7)",
        "Đợt thi đua đền ơn đáp nghĩa",
    ),
    Anniversary(
        "02-09",
        "Kỷ niệm Cách mạng tháng Tám (19/8) và Quốc khánh (02/9)",
        "Đợt thi đua chào mừng Quốc khánh 02/9",
    ),
    Anniversary(
        "22-12",
        "Kỷ niệm Ngày thành lập Quân đội nhân dân Việt Nam (22/12)",
        "Đợt thi đua chào mừng Ngày thành lập Quân đội nhân dân Việt Nam",
    ),
)


def anniversary(key: str) -> Anniversary | None:
    return next((one for one in ANNIVERSARIES if one.key == key), None)
