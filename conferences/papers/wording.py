"""Set phrases of minutes and how their figures are written. Vietnamese: papers know no other."""

from conferences.models import Conference, Resolution, RollEntry
from members.models import ChairTerm
from vietnamese.dates import clock, paper_date
from vietnamese.numbers import in_words, two_digits

HANDOVER_OFFICES = {
    ChairTerm.Office.CHAIR: "Trưởng khối",
    ChairTerm.Office.DEPUTY: "Phó Trưởng khối",
}

CAME_AS = {
    RollEntry.CameAs.LEADER: "Lãnh đạo cơ quan, đơn vị",
    RollEntry.CameAs.AUTHORISED: "Người được ủy quyền",
}

EXCUSES = {
    RollEntry.Presence.EXCUSED: "vắng mặt có lý do",
    RollEntry.Presence.ABSENT: "vắng mặt không có lý do",
}

# Room for the hand where the hour is not known.
OPEN_TIME = "…………… giờ …………… phút"


def opening_time(conference: Conference) -> str:
    begins = clock(conference.starts_at) if conference.starts_at else OPEN_TIME
    return f"{begins}, {paper_date(conference.held_on)}."


def closing_time(conference: Conference) -> str:
    ends = clock(conference.ends_at) if conference.ends_at else OPEN_TIME
    return f"Hội nghị kết thúc vào hồi {ends}, {paper_date(conference.held_on)}./."


def with_post(name: str, post: str) -> str:
    """“Nguyễn Văn A, Giám đốc”; empty if neither is known."""
    return ", ".join(filter(None, (name, post)))


def counted(number: int) -> str:
    """“09 (chín)”: a number that decides is given in figures and in words."""
    return f"{two_digits(number)} ({in_words(number)})"


def sentence(text: str) -> str:
    """First letter in capital, a full stop at the end."""
    text = text.strip()
    if text and text[-1] not in ".!?…;:":
        text += "."
    return text[:1].upper() + text[1:]


def outcome(resolution: Resolution) -> str:
    """The numbers of a counted vote, or nothing where the vote was not counted."""
    if resolution.votes is None:
        return ""
    agreed, against, abstained = map(two_digits, resolution.votes)
    return (
        f" (Biểu quyết: {agreed} tán thành, {against} không tán thành, "
        f"{abstained} không có ý kiến.)"
    )
