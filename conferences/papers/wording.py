"""Set phrases of minutes and how their figures are written. Vietnamese: papers know no other."""

from decimal import Decimal

from conferences.models import AgendaItem, Conference, ReportedPoint, Resolution
from members.models import ChairTerm
from vietnamese.dates import clock, paper_date
from vietnamese.numbers import money_short, two_digits

ITEM_TITLES = {
    AgendaItem.Kind.REVIEW: "Tổng kết phong trào thi đua năm {year}",
    AgendaItem.Kind.SELECTION: "Bình xét, đề nghị khen thưởng năm {year}",
    AgendaItem.Kind.LAUNCH: "Phát động phong trào thi đua năm {year}",
    AgendaItem.Kind.PLEDGE: "Ký kết giao ước thi đua năm {year}",
    AgendaItem.Kind.HANDOVER: "Bàn giao nhiệm vụ Trưởng khối năm {year}",
    AgendaItem.Kind.ADOPTION: "Thông qua văn bản của Khối năm {year}",
    AgendaItem.Kind.OTHER: "Nội dung khác",
}

HANDOVER_OFFICES = {
    ChairTerm.Office.CHAIR: "Trưởng khối",
    ChairTerm.Office.DEPUTY: "Phó Trưởng khối",
}

PRECISION = {
    ReportedPoint.Precision.EXACT: "",
    ReportedPoint.Precision.MORE_THAN: "hơn ",
    ReportedPoint.Precision.ABOUT: "khoảng ",
}

DOTS = "…………"


def opening_time(conference: Conference) -> str:
    """Start time and day; dots to be filled by hand where the time is not known."""
    begins = clock(conference.starts_at) if conference.starts_at else f"{DOTS} giờ {DOTS}"
    return f"{begins}, {paper_date(conference.held_on)}"


def closing_time(conference: Conference) -> str:
    ends = clock(conference.ends_at) if conference.ends_at else f"{DOTS} giờ {DOTS}"
    return f"Hội nghị kết thúc vào hồi {ends}, {paper_date(conference.held_on)}./."


def point_text(point: ReportedPoint) -> str:
    """The point's words with its figure in place, the qualifying word before it."""
    if point.amount is not None:
        value = money_short(point.amount)
    elif point.share is not None:
        value = percent(point.share)
    else:
        return point.text
    return " ".join(
        filter(None, (point.text, f"{PRECISION[point.precision]}{value}", point.text_after))
    )


def percent(share: Decimal) -> str:
    """“100%”, “93,75%”: no zeros behind the last digit that says something."""
    return f"{share.normalize():f}%".replace(".", ",")


def with_post(name: str, post: str) -> str:
    """“Nguyễn Văn A, Giám đốc”; empty if neither is known."""
    return ", ".join(filter(None, (name, post)))


def counted(number: int) -> str:
    return two_digits(number)


def sentence(text: str) -> str:
    """First letter in capital, a full stop at the end."""
    text = text.strip()
    if text and text[-1] not in ".!?…;:":
        text += "."
    return text[:1].upper() + text[1:]


def outcome(resolution: Resolution) -> str:
    """The numbers of a counted vote, or nothing where the vote was not counted."""
    if resolution.votes_for is None:
        return ""
    return (
        f" (Biểu quyết: {counted(resolution.votes_for)} tán thành, "
        f"{counted(resolution.votes_against)} không tán thành, "
        f"{counted(resolution.votes_abstained)} không có ý kiến.)"
    )
