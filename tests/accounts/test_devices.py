import pytest

from accounts.devices import device_name

CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36"


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME}", "Chrome trên Windows"),
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} Edg/130.0", "Edge trên Windows"),
        (
            f"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/120 {CHROME}",
            "Cốc Cốc trên Windows",
        ),
        (f"Mozilla/5.0 (Linux; Android 14; SM-A546E) {CHROME}", "Chrome trên Android"),
        (
            "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            "Safari trên iPad",
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0",
            "Firefox trên Linux",
        ),
        ("curl/8.0", "Thiết bị chưa nhận ra"),
        ("", "Thiết bị chưa nhận ra"),
    ],
)
def test_device_name_is_what_its_owner_calls_it(user_agent, name):
    assert device_name(user_agent) == name
