"""What the minutes say, from the records and nothing else."""

from datetime import date

import pytest

from conferences.models import AgendaItem, RollEntry
from conferences.papers.minutes import Minutes, RollLine, minutes_of
from conferences.papers.sections import Passage, Section
from conferences.papers.speeches import SpeechPart
from conferences.papers.wording import fill_in
from tests.conferences.papers.putting import item_of, on_roll, turn
from tests.factories.awards import AwardKindFactory, ProposalFactory
from tests.factories.conferences import (
    ConferenceFactory,
    GuestFactory,
    ReportedPointFactory,
    ResolutionFactory,
    RollEntryFactory,
    SpeechFactory,
)
from tests.factories.members import AgencyFactory, AgencyNameFactory, ChairTermFactory

Kind = AgendaItem.Kind
Presence = RollEntry.Presence
CameAs = RollEntry.CameAs


def test_minutes_of_a_full_conference(conference):
    health = on_roll(conference, "Sở Y tế", name="Nguyễn Văn A", post="Giám đốc")
    on_roll(conference, "Sở Nội vụ", presence=Presence.EXCUSED, note="bận công tác")
    guest = GuestFactory(conference=conference, name="Lê Thị B", post="Phó Chủ tịch")
    review = item_of(conference, Kind.REVIEW, 2025, presented_by="Nguyễn Văn A")
    ReportedPointFactory(item=review, text="tổ chức ba đợt thi đua")
    ReportedPointFactory(
        item=review, text="vận động được", amount=900_000_000, precision="more_than"
    )
    item_of(conference, Kind.LAUNCH, 2026, decided="Toàn khối hưởng ứng")
    SpeechFactory(conference=conference, guests=[guest], points=["đề nghị tiếp tục đổi mới"])
    ResolutionFactory(
        conference=conference,
        text="thông qua biên bản",
        votes_for=1,
        votes_against=0,
        votes_abstained=0,
    )
    assert health.agency.name == "Sở Y tế"
    assert minutes_of(conference) == Minutes(
        opened="Thời gian bắt đầu: 08 giờ 00 phút, ngày 12 tháng 01 năm 2026.",
        place="Địa điểm: Hội trường mẫu.",
        present="1. Cơ quan, đơn vị thành viên: có mặt 01/02 cơ quan, đơn vị.",
        roll=(
            RollLine(1, "Sở Y tế", "Nguyễn Văn A, Giám đốc"),
            RollLine(2, "Sở Nội vụ", "Vắng mặt có lý do (bận công tác)"),
        ),
        roll_notes="",
        guests_heading="2. Đại biểu dự hội nghị:",
        guests=("Lê Thị B, Phó Chủ tịch",),
        chair="Chủ trì (chủ tọa): Nguyễn Thị Chủ Tọa, Giám đốc.",
        secretary="Thư ký (người ghi biên bản): Trần Văn Thư Ký, Chuyên viên.",
        sections=(
            Section(
                "I",
                "Tổng kết phong trào thi đua năm 2025",
                (
                    Passage("Người trình bày: Nguyễn Văn A."),
                    Passage("Bối cảnh: Năm có nhiều khó khăn."),
                    Passage(
                        "Kết quả đạt được:",
                        ("Tổ chức ba đợt thi đua.", "Vận động được hơn 900 triệu đồng."),
                    ),
                ),
            ),
            Section(
                "II",
                "Phát động phong trào thi đua năm 2026",
                (
                    Passage("Chủ đề năm 2026: “Đoàn kết, sáng tạo”."),
                    Passage("Toàn khối hưởng ứng."),
                ),
            ),
        ),
        speeches_number="III",
        speeches=(SpeechPart(("Lê Thị B, Phó Chủ tịch",), ("Đề nghị tiếp tục đổi mới.",)),),
        resolutions_number="IV",
        resolutions=(
            "Thông qua biên bản. (Biểu quyết: 01 tán thành, 00 không tán thành, "
            "00 không có ý kiến.)",
        ),
        closed="Hội nghị kết thúc vào hồi 11 giờ 30 phút, ngày 12 tháng 01 năm 2026./.",
        source="",
    )


def test_minutes_of_what_nobody_knows_leave_lines_to_fill_in(conference):
    conference = ConferenceFactory(
        bloc=conference.bloc,
        years=list(conference.years.all()),
        open=True,
        chair_post="",
        secretary_post="",
        recorded_from="một tờ báo",
    )
    minutes = minutes_of(conference)
    assert minutes == Minutes(
        opened="Thời gian bắt đầu: …… giờ …… phút, ngày 12 tháng 01 năm 2026.",
        place=fill_in("Địa điểm:"),
        present="1. Cơ quan, đơn vị thành viên: có mặt 00/00 cơ quan, đơn vị.",
        roll=(),
        roll_notes="",
        guests_heading="",
        guests=(),
        chair=fill_in("Chủ trì (chủ tọa):"),
        secretary=fill_in("Thư ký (người ghi biên bản):"),
        sections=(),
        speeches_number="I",
        speeches=(),
        resolutions_number="I",
        resolutions=(),
        closed="Hội nghị kết thúc vào hồi …… giờ …… phút, ngày 12 tháng 01 năm 2026./.",
        source="một tờ báo",
    )


@pytest.mark.parametrize(
    ("values", "who"),
    [
        ({}, "Lãnh đạo đơn vị"),
        ({"came_as": CameAs.AUTHORISED}, "Người được ủy quyền"),
        ({"name": "Nguyễn Văn A"}, "Nguyễn Văn A"),
        ({"name": "Nguyễn Văn A", "post": "Giám đốc"}, "Nguyễn Văn A, Giám đốc"),
        (
            {"name": "Nguyễn Văn A", "post": "Chánh Văn phòng", "came_as": CameAs.AUTHORISED},
            "Nguyễn Văn A, Chánh Văn phòng, được ủy quyền",
        ),
        ({"note": "đến lúc 9 giờ"}, "Lãnh đạo đơn vị"),
        ({"presence": Presence.EXCUSED}, "Vắng mặt có lý do"),
        ({"presence": Presence.ABSENT}, "Vắng mặt"),
        ({"presence": Presence.ABSENT, "note": "ốm"}, "Vắng mặt (ốm)"),
        ({"presence": Presence.UNKNOWN, "note": "chưa rõ"}, ""),
    ],
)
def test_minutes_of_the_roll_say_who_came(conference, values, who):
    on_roll(conference, "Sở Y tế", **values)
    assert minutes_of(conference).roll == (RollLine(1, "Sở Y tế", who),)


def test_minutes_of_notes_on_those_who_came_stand_below_the_roll(conference):
    for number, note in enumerate(("", "đến muộn", "về sớm.", "đến muộn"), 1):
        on_roll(conference, f"Sở {number}", note=note)
    on_roll(conference, "Sở 5", presence=Presence.EXCUSED, note="ốm")
    assert minutes_of(conference).roll_notes == "Ghi chú: số 2, 4: đến muộn; số 3: về sớm."


def test_minutes_of_names_are_those_of_the_day(conference):
    agency = AgencyFactory(name="Sở Y tế và Dân số", names=None)
    AgencyNameFactory(agency=agency, name="Sở Y tế", valid_until=date(2026, 1, 13))
    AgencyNameFactory(agency=agency, name="Sở Y tế và Dân số", valid_from=date(2026, 1, 13))
    RollEntryFactory(conference=conference, agency=agency)
    ChairTermFactory(bloc=conference.bloc, agency=agency, year=2026)
    ProposalFactory(
        year=conference.years.get(year=2025), agency=agency, kind=AwardKindFactory(name="Cờ")
    )
    item_of(conference, Kind.SELECTION, 2025)
    item_of(conference, Kind.HANDOVER, 2026)
    minutes = minutes_of(conference)
    assert [line.agency for line in minutes.roll] == ["Sở Y tế"]
    selection, handover = minutes.sections
    assert selection.passages[0].points == ("Sở Y tế",)
    assert handover.passages == (Passage("Sở Y tế đảm nhiệm nhiệm vụ Trưởng khối năm 2026."),)


@pytest.mark.parametrize(
    ("note", "named", "heading"),
    [
        ("", 0, ""),
        ("", 1, "2. Đại biểu dự hội nghị:"),
        ("Lãnh đạo tỉnh.", 0, "2. Đại biểu dự hội nghị: Lãnh đạo tỉnh."),
        ("lãnh đạo tỉnh", 1, "2. Đại biểu dự hội nghị: lãnh đạo tỉnh:"),
    ],
)
def test_minutes_of_guests(conference, note, named, heading):
    conference.attendance_note = note
    for _ in range(named):
        GuestFactory(conference=conference)
    minutes = minutes_of(conference)
    assert (minutes.guests_heading, len(minutes.guests)) == (heading, named)


def test_minutes_of_queries_do_not_grow(conference, django_assert_num_queries):
    def grow() -> None:
        entry = on_roll(conference, "Sở mẫu")
        item = item_of(conference, Kind.REVIEW, 2025)
        ReportedPointFactory(item=item)
        ResolutionFactory(conference=conference, item=item)
        guest = GuestFactory(conference=conference)
        SpeechFactory(conference=conference, guests=[guest], members=[entry])

    item_of(conference, Kind.SELECTION, 2025)
    item_of(conference, Kind.HANDOVER, 2026)
    grow()
    ProposalFactory(year=conference.years.get(year=2025))
    turn(conference, "Sở Một", 2026)
    with django_assert_num_queries(12):
        minutes_of(conference)
    grow()
    grow()
    ProposalFactory(year=conference.years.get(year=2025))
    turn(conference, "Sở Hai", 2025)
    with django_assert_num_queries(12):
        minutes_of(conference)
