def test_sign_in_page_opens_in_the_browser(page):
    page.goto("/accounts/login/")
    assert page.locator("input[type=password]").count() == 1
