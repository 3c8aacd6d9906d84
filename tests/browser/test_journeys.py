"""The main journeys on the demonstration, by keyboard, in a real browser."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from conferences.models import Conference, ReportedPoint
from documents.models import Paper
from emulation_bloc.demonstration import loading, registry
from tests.reading.pdf import read_pdf


@pytest.fixture
def secretary(transactional_db, page):
    """The bloc's secretary, signed in, on the home page."""
    loading.load(at=timezone.now())
    page.goto("/accounts/login/")
    page.get_by_label("Tên đăng nhập").fill(registry.SECRETARY)
    page.get_by_label("Mật khẩu", exact=True).fill(registry.PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Việc cần làm")
    return page


def follow(page, role: str, name) -> None:
    """Go to a link or button by the Tab key and press Enter there: one click's worth."""
    target = page.locator("body").get_by_role(role, name=name).locator("visible=true").first
    expect(target).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    for _ in range(150):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            break
    expect(target).to_be_focused()
    page.keyboard.press("Enter")


def to_the_conference(page) -> None:
    follow(page, "link", "Hội nghị")
    follow(page, "link", re.compile("Hội nghị tổng kết công tác thi đua năm 2020"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("năm 2020")


def look_up(page, address: str) -> None:
    """Open an address once the page before, with the paper in its frame, has come to rest."""
    page.wait_for_load_state("networkidle")
    page.goto(address)


def fetched(page, address: str) -> bytes:
    answer = page.request.get(address)
    assert answer.status == 200
    return answer.body()


def test_secretary_reaches_the_draft_minutes_from_home_in_three_steps(secretary):
    to_the_conference(secretary)
    draft = secretary.get_by_role("link", name="Xem dự thảo biên bản (PDF)")
    text = read_pdf(fetched(secretary, draft.get_attribute("href"))).text
    assert [words for words in ("BIÊN BẢN", "hơn 900 triệu đồng") if words not in text] == []


def test_secretary_issues_the_minutes_and_then_replaces_them(secretary):
    to_the_conference(secretary)
    follow(secretary, "link", "Ban hành biên bản")
    follow(secretary, "button", re.compile("^Ban hành"))
    expect(secretary.get_by_role("heading", level=1)).to_have_text(re.compile("^01/BB-KTĐVHXH"))
    paper = Paper.objects.get(is_example=False)
    assert (paper.number, paper.year) == (1, 2021)

    point = ReportedPoint.objects.get(amount=900_000_000)
    look_up(secretary, f"/reported-points/{point.pk}/")
    expect(secretary.get_by_role("main")).to_contain_text("01/BB-KTĐVHXH")

    look_up(secretary, f"/papers/{paper.pk}/")
    follow(secretary, "link", re.compile("^Thay thế"))
    secretary.get_by_label(re.compile("Lý do")).fill("Số tiền ghi sai")
    follow(secretary, "button", re.compile("thay thế", re.IGNORECASE))
    look_up(secretary, f"/reported-points/{point.pk}/")
    secretary.get_by_label(re.compile("Số tiền")).fill("950.000.000")
    follow(secretary, "button", re.compile("^Lưu"))
    expect(secretary.get_by_role("main")).to_contain_text("950 triệu đồng")

    conference = Conference.objects.get(is_example=False)
    look_up(secretary, f"/conferences/{conference.pk}/")
    follow(secretary, "link", re.compile("^Ban hành"))
    follow(secretary, "button", re.compile("^Ban hành"))
    expect(secretary.get_by_role("heading", level=1)).to_have_text(re.compile("^02/BB-KTĐVHXH"))
    newest = Paper.objects.get(replaces=paper)
    with newest.pdf.open() as printed:
        assert "hơn 950 triệu đồng" in read_pdf(printed.read()).text
