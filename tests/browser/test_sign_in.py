"""Ways in and out, by keyboard alone, against the running product."""

import re
import time

import pytest
from allauth.mfa.totp.internal import auth
from playwright.sync_api import expect

from tests.factories.members import PostFactory

PASSWORD = "mat khau chi de thu"


@pytest.fixture
def clerk(transactional_db):
    return PostFactory().person.account


def sign_in(page, user, password=PASSWORD):
    page.goto("/accounts/login/")
    page.get_by_label("Tên đăng nhập").fill(user.username)
    give(page, "Mật khẩu", password)


def give(page, label, text):
    """Fill in the last field and send the form, as by the Enter key."""
    page.get_by_label(re.compile(f"^{label}")).fill(text)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_sign_in_by_keyboard_alone_leads_home(page, clerk):
    page.goto("/accounts/login/")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Chuyển đến nội dung chính")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type(clerk.username)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Hiện")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_label("Mật khẩu", exact=True)).to_have_attribute("type", "text")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/$"))
    expect(page.locator(".account summary")).to_have_text(str(clerk.person))


def test_sign_in_wrong_password_reads_why_and_keeps_the_name(page, clerk):
    sign_in(page, clerk, "not this one")
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Tên đăng nhập hoặc mật khẩu chưa đúng.")
    expect(page.get_by_label("Tên đăng nhập")).to_have_value(clerk.username)


def test_menus_open_and_close_by_keyboard(page, clerk):
    sign_in(page, clerk)
    menu = page.locator(".account summary")
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_hidden()
    expect(menu).to_be_focused()


def test_sign_out_by_menu_ends_at_the_sign_in_page(page, clerk):
    sign_in(page, clerk)
    page.locator(".account summary").click()
    page.get_by_role("button", name="Đăng xuất").click()
    expect(page.get_by_role("status")).to_have_text("Đã đăng xuất.")
    page.goto("/accounts/")
    expect(page).to_have_url(re.compile(r"/accounts/login/"))


def test_language_chosen_stays_after_signing_in_again(page, clerk):
    sign_in(page, clerk)
    page.goto("/accounts/")
    page.get_by_role("button", name="English").last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My account")
    page.context.clear_cookies()
    page.goto("/accounts/login/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
    sign_in(page, clerk)
    page.goto("/accounts/")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_authenticator_app_set_up_then_asked_for(page, clerk):
    sign_in(page, clerk)
    page.goto("/accounts/2fa/app/")
    give(page, "Mật khẩu", PASSWORD)
    secret = page.locator(".code").text_content().replace(" ", "")
    give(page, "Mã của ứng dụng", code_for(secret))
    expect(page.get_by_role("heading", level=1)).to_have_text("Mã dự phòng")
    spare = page.locator(".codes li").first.text_content()

    page.context.clear_cookies()
    sign_in(page, clerk)
    expect(page.get_by_role("heading", level=1)).to_have_text("Bước xác thực thứ hai")
    give(page, "Mã xác thực", "000000")
    expect(page.get_by_role("alert")).to_contain_text("Mã chưa đúng")
    give(page, "Mã xác thực", spare)
    expect(page).to_have_url(re.compile(r"/$"))


def test_passkey_added_then_signs_in_without_a_password(page, clerk):
    sign_in(page, clerk)
    plug_in_a_key(page)
    page.goto("/accounts/2fa/keys/add/")
    give(page, "Mật khẩu", PASSWORD)
    give(page, "Tên của khóa", "Điện thoại")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mã dự phòng")
    page.goto("/accounts/2fa/keys/")
    expect(page.get_by_role("row", name="Điện thoại")).to_be_visible()

    page.context.clear_cookies()
    page.goto("/accounts/login/")
    page.get_by_role("button", name="Đăng nhập bằng khóa truy cập").click()
    expect(page).to_have_url(re.compile(r"/$"))
    expect(page.locator(".account summary")).to_have_text(str(clerk.person))


def code_for(secret: str) -> str:
    """The six digits an app with this secret shows now."""
    return auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30))


def plug_in_a_key(page) -> None:
    """Give the browser a device of its own that makes passkeys."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
