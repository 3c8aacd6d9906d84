"""Set phrases of minutes and how their figures are written. Vietnamese: papers know no other."""

from conferences.models import Conference, Resolution, RollEntry
from documents.rendering.fonts import text_width
from members.models import ChairTerm
from vietnamese.dates import clock, paper_date
from vietnamese.numbers import in_words, two_digits

HANDOVER_OFFICES = {
    ChairTerm.Office.CHAIR: "Trưởng khối",
    ChairTerm.Office.DEPUTY: "Phó Trưởng khối",
}

CAME_AS = {
    RollEntry.CameAs.LEADER: "Lãnh đạo đơn vị",
    RollEntry.CameAs.AUTHORISED: "Người được ủy quyền",
}

EXCUSES = {
    RollEntry.Presence.EXCUSED: "Vắng mặt có lý do",
    RollEntry.Presence.ABSENT: "Vắng mặt",
}

# Room for the hand where the hour is not known.
OPEN_TIME = "…… giờ …… phút"

# A line of a paper less its indent, in points: 210 - 30 - 15.2 - 12.7 mm. Its letters: 14 pt.
LINE = 152.1 * 72 / 25.4
SIZE = 14


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
    return capital(closed(text))


def closed(text: str) -> str:
    """A full stop at the end, the first letter as it was typed: what follows a colon."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…", ";", ":")) else f"{text}."


def fill_in(label: str) -> str:
    """The label, and dots from there to the right margin: a line to be completed by hand."""
    room = LINE - text_width(f"{label} ", SIZE)
    return f"{label} {'.' * (int(room / text_width('.', SIZE)) - 1)}"


def resolved(resolution: Resolution) -> str:
    """The resolution, and the numbers of its vote where that was counted."""
    text = closed(resolution.text)
    if resolution.votes is None:
        return text
    agreed, against, abstained = map(two_digits, resolution.votes)
    return (
        f"{text} (Biểu quyết: {agreed} tán thành, {against} không tán thành, "
        f"{abstained} không có ý kiến.)"
    )


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
