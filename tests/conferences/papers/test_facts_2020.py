"""The minutes of the real conference of 12 January 2021, read back from the PDF.

Every fact of facts-2020.json that belongs in minutes is there, and nothing that is no record.
"""

import json
import re
from datetime import UTC, date, datetime

import pytest
from django.db import transaction

from conferences import actions
from conferences.models import Conference, ReportedPoint
from conferences.papers import MINUTES
from documents import actions as papers
from documents import drafting
from documents.models import Paper
from documents.storing import read
from emulation_bloc.demonstration import loading, wording
from members.models import AgencyName
from members.standing import standing_of
from office.refusals import Refused
from tests.reading.pdf import read_pdf
from tests.reading.structure import faults

AT = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)  # nine in the morning of 10 March in Vietnam
FACTS = json.loads(loading.FACTS.read_text(encoding="utf-8"))
PROPOSED = FACTS["proposals_2020"]
FLAGS = PROPOSED["flag_of_the_provincial_committee"]
CERTIFICATES = PROPOSED["certificate_of_merit_of_the_provincial_committee"]

# What the template and the form of minutes say of their own: no name, and no figure but these.
FORM = (
    """
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Số: /BB-|BIÊN BẢN|Thời gian bắt đầu:
giờ|phút, ngày 12 tháng 01 năm 2021|Địa điểm:|Thành phần tham dự:
1. Cơ quan, đơn vị thành viên: có mặt
16/16 cơ quan, đơn vị.|TT|Cơ quan, đơn vị|Người dự|Lãnh đạo đơn vị|2. Đại biểu dự hội nghị:
Chủ trì (chủ tọa):|Thư ký (người ghi biên bản):|Nội dung (theo diễn biến hội nghị):
I. Tổng kết phong trào thi đua năm 2020|Bối cảnh:|Kết quả đạt được:
II. Bình xét, đề nghị khen thưởng năm 2020|năm 2020 cho 02 (hai) tập thể:
năm 2020 cho 09 (chín) tập thể:|III. Phát động phong trào thi đua năm 2021|Chỉ tiêu:
Phương hướng, nhiệm vụ:|IV. Ký kết giao ước thi đua năm 2021
V. Bàn giao nhiệm vụ Trưởng khối năm 2021
(Trưởng khối năm 2020) bàn giao nhiệm vụ Trưởng khối năm 2021 cho|Hội nghị quyết nghị:
VI. Ý kiến phát biểu|Các đại biểu phát biểu tại hội nghị:|Nội dung phát biểu:
Hội nghị kết thúc vào hồi|THƯ KÝ|CHỦ TỌA|Nơi nhận:|Các cơ quan, đơn vị thành viên;
Đại biểu dự hội nghị;|Ghi chú: số|; số|Ghi chú: biên bản được ghi lại theo
những nội dung nguồn này không nêu để trống, ghi bổ sung bằng tay|Đề nghị tặng
""".strip()
    .replace("\n", "|")
    .split("|")
)


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """The demonstration, entered once for all tests of this file."""
    with django_db_blocker.unblock(), transaction.atomic():
        loading.load(at=AT)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def conference(loaded, db):
    return Conference.objects.get(held_on=date(2021, 1, 12))


@pytest.fixture(scope="module")
def text(loaded, django_db_blocker):
    """The words of the draft, read once."""
    with django_db_blocker.unblock():
        return words(Conference.objects.get(held_on=date(2021, 1, 12)))


@pytest.fixture
def stamp(conference):
    """As the secretary of the running year acts."""
    terms = conference.bloc.chair_terms.filter(year=2026)
    post = terms.get().agency.posts.get(role="secretary")
    return {"by": post.person.account, "at": AT}


def draft(conference):
    return drafting.draft(MINUTES, conference, at=AT)


def words(conference) -> str:
    return read_pdf(draft(conference).pdf).text


def issue(conference, stamp) -> Paper:
    standing = standing_of(stamp["by"], AT)
    return papers.issue_paper(conference, kind=MINUTES, standing=standing, **stamp)


def change_amount(conference, amount: int, stamp) -> None:
    point = ReportedPoint.objects.get(item__conference=conference, amount__isnull=False)
    actions.change_point(point, amount=amount, **stamp)


def test_minutes_name_the_sixteen_members_in_the_order_of_the_source(text):
    probable = [member["name"] for member in FACTS["members_probable"]]
    unknown = [f"Đơn vị {number} (chưa xác định)" for number in range(13, 17)]
    members = [*FACTS["members_named"], *probable, *unknown]
    roll = text[text.index("Người dự") : text.index("2. Đại biểu dự hội nghị")]
    places = [roll.index(name) for name in members]
    assert (len(members), places) == (FACTS["member_count"], sorted(places))
    assert "có mặt 16/16 cơ quan, đơn vị" in text


@pytest.mark.parametrize(
    "fact",
    [
        wording.TITLE,
        "ngày 12 tháng 01 năm 2021",
        wording.ATTENDANCE,
        *(f"{name}, {post}" for name, post in wording.POSTS_OF_SPEAKERS.items()),
        *(asked.capitalize()[:30] for asked in wording.ASKED),
        f"Bối cảnh: {wording.CONTEXT_2020}",
        "Có 100% cơ quan, đơn vị hoàn thành hoặc hoàn thành xuất sắc mọi nhiệm vụ chính trị",
        "hơn 900 triệu đồng mua thẻ bảo hiểm y tế cho người thuộc hộ cận nghèo",
        "Chỉ tiêu: có 100% đơn vị thành viên hoàn thành xuất sắc nhiệm vụ được giao.",
        *(point["text"][1:] for point in wording.DIRECTIONS_2021),
        wording.SIGNED_2021,
        "Sở Y tế (Trưởng khối năm 2020) bàn giao nhiệm vụ Trưởng khối năm 2021 cho "
        "Bảo hiểm Xã hội tỉnh.",
        wording.HANDOVER_2021,
    ],
)
def test_minutes_hold_the_fact(text, fact):
    assert fact in text


@pytest.mark.parametrize(("count", "agencies"), [("02 (hai)", FLAGS), ("09 (chín)", CERTIFICATES)])
def test_minutes_list_the_proposals_in_order(text, count, agencies):
    listed = text[text.index(f"cho {count} tập thể:") :]
    numbered = "; ".join(f"{place}. {name}" for place, name in enumerate(agencies, 1))
    assert listed.startswith(f"cho {count} tập thể: {numbered}.")


def test_minutes_say_nothing_that_is_no_record(conference, text):
    """Once records and the form's own words are taken away, marks and numbering are left."""
    letterhead = conference.bloc.letterhead
    points = ReportedPoint.objects.filter(item__conference=conference).select_related("item")
    proposals = conference.years.get(year=2020).proposals.select_related("kind")
    records = [
        conference.title,
        conference.attendance_note,
        conference.recorded_from,
        letterhead.name.upper(),
        letterhead.parent_name.upper(),
        letterhead.symbol,
        letterhead.filing_note,
        *(entry.note for entry in conference.roll.all()),
        *AgencyName.objects.filter(agency__province=conference.bloc.province).values_list(
            "name", flat=True
        ),
        *(part for guest in conference.guests.all() for part in (guest.name, guest.post)),
        *(item.decided for item in conference.agenda.all()),
        *map(str, points),
        *(proposal.kind.name for proposal in proposals),
        *(year.context for year in conference.years.all()),
        *(resolution.text for resolution in conference.resolutions.all()),
        *(point.text for speech in conference.speeches.all() for point in speech.points.all()),
    ]
    rest = text.casefold()
    for known in sorted({*records, *FORM} - {""}, key=len, reverse=True):
        rest = rest.replace(known.casefold(), " ")
    left = re.sub(r"[.…/;:,()\s-]+", " ", rest).split()
    assert set(left) == {str(number) for number in range(1, 17)}


def test_minutes_twice_are_equal_byte_for_byte_and_without_fault(conference):
    first, second = draft(conference), draft(Conference.objects.get(pk=conference.pk))
    assert first.pdf == second.pdf
    assert first.docx == second.docx
    assert faults(first.pdf) == []


def test_draft_follows_a_figure_that_is_changed(conference, stamp):
    before = words(conference)
    change_amount(conference, 950_000_000, stamp)
    assert words(conference) == before.replace("hơn 900 triệu đồng", "hơn 950 triệu đồng")


def test_issued_minutes_stand_until_a_new_paper_replaces_them(conference, stamp):
    first = issue(conference, stamp)
    stored = read(first.pdf.name, first.pdf_sha256)
    with pytest.raises(Refused) as no:
        change_amount(conference, 950_000_000, stamp)
    assert "mở" in no.value.sentences[0]
    standing = standing_of(stamp["by"], AT)
    papers.open_replacement(first, standing=standing, reason="Sai số tiền", **stamp)
    change_amount(conference, 950_000_000, stamp)
    second = issue(conference, stamp)
    assert (str(first), str(second)) == ("01/BB-KTĐVHXH", "02/BB-KTĐVHXH")
    assert second.replaces == first
    assert read(first.pdf.name, first.pdf_sha256) == stored
    assert "hơn 900 triệu đồng" in read_pdf(stored).text
    newer = read_pdf(read(second.pdf.name, second.pdf_sha256)).text
    for said in (
        "Số: 02/BB-KTĐVHXH",
        "hơn 950 triệu đồng",
        "Văn bản này thay thế văn bản số 01/BB-KTĐVHXH ngày 12 tháng 01 năm 2021.",
    ):
        assert said in newer
