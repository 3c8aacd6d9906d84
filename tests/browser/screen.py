"""Answers of the product, shown in a browser and judged there.

An answer made by Django's test client is put before the browser as if a server had sent it, with
its own headers: no server has to run, and the records may stand in a transaction that is undone.
"""

import mimetypes
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles.finders import find

HOST = "https://testserver"  # what browsers hold back from an unsafe origin is tested, too
WIDE, NARROW = 1280, 360
ALL_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What may differ on a narrow screen; all the rest hangs on the markup, which is the same.
NARROW_RULES = [
    "color-contrast",
    "target-size",
    "scrollable-region-focusable",
    "link-in-text-block",
]


class Screen:
    """One page of a browser that shows answers; `complaints` holds what it found wrong itself."""

    def __init__(self, browser, root):
        self.context = browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
        self.context.add_init_script(path=root / "node_modules" / "axe-core" / "axe.min.js")
        self.context.route("**", self.answer)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._note)
        self.complaints, self.shown, self.client = [], None, None

    def show(self, response, path: str, client=None) -> None:
        """Show the answer; what it frames is asked of the client that got it."""
        self.shown, self.client = response, client
        self.complaints.clear()
        self.page.goto(f"{HOST}{path}")

    def close(self) -> None:
        self.context.close()

    def answer(self, route):
        path = unquote(urlsplit(route.request.url).path)
        if path.startswith("/static/") and (file := find(path.removeprefix("/static/"))):
            kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
            route.fulfill(path=file, content_type=kind)
        elif route.request.is_navigation_request():
            framed = route.request.frame.parent_frame is not None
            answer = self.client.get(path) if framed else self.shown
            body = b"".join(answer) if answer.streaming else answer.content
            route.fulfill(status=answer.status_code, headers=dict(answer.headers), body=body)
        else:
            route.fulfill(status=404, body="")

    def _note(self, message):
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.complaints.append(message.text)


def faults(screen: Screen) -> list[str]:
    """Everything wrong with the page shown, at both widths, one sentence each."""
    found = []
    for width in (WIDE, NARROW):
        screen.page.set_viewport_size({"width": width, "height": 800})
        found += [f"{fault} ({width} px)" for fault in accessibility_faults(screen.page)]
        found += sideways_scroll(screen.page)
    return found + screen.complaints + frame_faults(screen.page)


def accessibility_faults(page) -> list[str]:
    rules = NARROW_RULES if page.viewport_size["width"] < WIDE else ALL_RULES
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    violations = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [
        f"{violation['id']}: {node['html'][:160]} {_measured(node)}"
        for violation in violations
        for node in violation["nodes"]
    ]


def sideways_scroll(page) -> list[str]:
    over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return (
        [f"scrolls sideways by {over} px at {page.viewport_size['width']} px"] if over > 0 else []
    )


def frame_faults(page) -> list[str]:
    """What every page has: a title of its own, one heading, a language, a way past the menus."""
    seen = page.evaluate(
        """() => ({
            title: document.title.split(" · ")[0].trim(),
            headings: document.querySelectorAll("h1").length,
            language: document.documentElement.lang,
            skip: document.querySelector("a.skip")?.hash,
        })"""
    )
    wanted = {"headings": 1, "language": "vi", "skip": "#content"}
    found = [f"{name} is {seen[name]!r}" for name, value in wanted.items() if seen[name] != value]
    return found if seen["title"] else [*found, "has no title"]


def _measured(node) -> str:
    data = node["any"][0].get("data") if node["any"] else None
    if isinstance(data, dict) and "contrastRatio" in data:
        return f"(contrast {data['contrastRatio']}: {data['fgColor']} on {data['bgColor']})"
    return ""
