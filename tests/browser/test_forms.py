"""What a form does for the person at the keyboard."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from tests.browser.screen import Screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def screen(browser, request):
    """A browser of its own for each test: they leave pages in the middle of something."""
    screen = Screen(browser, request.config.rootpath)
    yield screen
    screen.close()


@pytest.fixture
def sample(world, screen):
    """Show one page of the gallery and give it back."""

    def show(name):
        client = Client()
        client.force_login(world.users["secretary"])
        path = reverse("office:sample", args=[name])
        screen.show(client.get(path), path)
        return screen.page

    return show


def test_form_with_mistakes_starts_at_the_summary(sample):
    page = sample("form-mistaken")
    expect(page.get_by_role("alert")).to_be_focused()
    links = page.get_by_role("alert").get_by_role("link")
    assert links.count() == 6
    for link in links.all():
        link.press("Enter")
        field = page.evaluate("document.activeElement.matches('input, select, textarea')")
        assert (link.text_content(), field) == (link.text_content(), True)


def test_form_with_mistakes_keeps_what_was_typed_and_says_why_at_the_field(sample):
    page = sample("form-mistaken")
    day = page.get_by_label("Ngày", exact=True)
    expect(day).to_have_value("30/02/2026")
    expect(day).to_have_accessible_description(
        "“30/02/2026” không phải là ngày. Xin ghi như 12/01/2026."
    )


def test_form_sent_by_a_double_click_is_sent_once(sample):
    page, sent = sample("form"), []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    with page.expect_navigation():
        page.get_by_role("button", name="Lưu đơn vị").dblclick()
    assert len(sent) == 1


def test_form_left_with_unsaved_words_asks_first(sample):
    page, asked = sample("form"), []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.get_by_label("Họ và tên").fill("Trần Văn Mẫu")
    page.get_by_role("link", name="Quay lại").click()
    page.wait_for_timeout(200)
    assert asked == ["beforeunload"]
    expect(page.get_by_label("Họ và tên")).to_have_value("Trần Văn Mẫu")


def test_form_left_untouched_or_sent_does_not_ask(sample):
    page, asked = sample("form"), []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    with page.expect_navigation():
        page.get_by_role("link", name="Quay lại").click()
    page = sample("form")
    page.get_by_label("Họ và tên").fill("Trần Văn Mẫu")
    with page.expect_navigation():
        page.get_by_role("button", name="Lưu đơn vị").click()
    assert asked == []


def test_form_works_without_script(sample, screen, browser):
    plain = browser.new_context(java_script_enabled=False)
    plain.route("**", screen.answer)
    sample("form")
    page = plain.new_page()
    page.goto(screen.page.url)
    expect(page.get_by_role("button", name="Lưu đơn vị")).to_be_visible()
    page.locator(".account summary").click()
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_visible()
    plain.close()
