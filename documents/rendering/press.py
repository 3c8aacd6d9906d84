"""WeasyPrint, set up once per process."""

import atexit
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from threading import Lock
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint import CSS, HTML, Document
from weasyprint.css import ColorProfile
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from documents.rendering import fonts, marks
from documents.rendering.conformance import conforming
from documents.rendering.pdf import ForeignResource

STYLES = Path(__file__).resolve().parent / "styles"
# Both steps read the options: laying out takes the colour space from them, writing the rest.
OPTIONS = {"pdf_variant": "pdf/a-2a", "pdf_tags": True, "output_intent": "--srgb"}
TAG = re.compile(r"(<[^>]*>)")
DASH = re.compile(r"([^\s&;]+) ([-–])(?=\s)")


@dataclass(frozen=True)
class Imprint:
    """What the file says about itself, and the stylesheets it is set with."""

    title: str
    language: str
    moment: str  # ISO 8601 with seconds and offset
    identifier: bytes
    stylesheets: list[str]


@cache
def press_for(fonts_folder: Path) -> "Press":
    return Press(fonts_folder)


# While modules are being taken apart it is too late to remove the copies of the fonts.
atexit.register(press_for.cache_clear)


class Press:
    """Fonts and parsed stylesheets, loaded at the first paper.

    Pango's font map must not be used by two threads at once, so they wait for each other. That
    costs nothing: rendering is Python, and only one thread runs Python at a time anyway.
    """

    def __init__(self, fonts_folder: Path) -> None:
        self.lock = Lock()
        self.fetcher = ProjectFiles(STYLES, fonts_folder.resolve())
        self.fonts = FontConfiguration()
        self.counters = CounterStyle()
        self.faces = self._css(string=_font_faces())
        self.sheets = {
            name: self._css(filename=STYLES / f"{name}.css") for name in marks.STYLESHEETS
        }

    def printed(self, html: str, imprint: Imprint) -> bytes:
        return conforming(self.written(html, imprint))

    def written(self, html: str, imprint: Imprint) -> bytes:
        """As WeasyPrint leaves it: PDF/A-2a, not yet PDF/UA."""
        try:
            with self.lock:
                document = self._laid_out(html, imprint.stylesheets)
                about = document.metadata
                about.title, about.lang = imprint.title, imprint.language
                about.created = about.modified = imprint.moment
                return document.write_pdf(pdf_identifier=imprint.identifier, **OPTIONS)
        except FatalURLFetchingError as refusal:
            raise ForeignResource(str(refusal)) from None

    def _laid_out(self, html: str, names: list[str]) -> Document:
        source = HTML(string=with_bound_dashes(html), url_fetcher=self.fetcher)
        return source.render(
            font_config=self.fonts,
            counter_style=self.counters,
            color_profiles=_colours(),
            stylesheets=[self.faces, *(self.sheets[name] for name in names)],
            **OPTIONS,
        )

    def _css(self, **source: object) -> CSS:
        return CSS(
            **source,
            font_config=self.fonts,
            counter_style=self.counters,
            url_fetcher=self.fetcher,
        )


class ProjectFiles(URLFetcher):
    """Lets through `data:` and files under the given folders; anything else stops the paper.

    WeasyPrint's own fetcher opens any address and embeds local files.
    """

    def __init__(self, *folders: Path) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self.folders = folders

    def fetch(self, url: str, headers: dict | None = None) -> URLFetcherResponse:
        if not url.startswith("data:") and not self._is_ours(url):
            raise FatalURLFetchingError(f"{url} is not one of the project's fonts and styles")
        return super().fetch(url, headers)

    def _is_ours(self, url: str) -> bool:
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc:
            return False
        path = Path(url2pathname(parts.path)).resolve()
        return any(path.is_relative_to(folder) for folder in self.folders)


def with_bound_dashes(html: str) -> str:
    """No line of the text starts with the dash of 'Văn hóa - Xã hội', as if it were a list.

    The space stays a plain one, so that the words are found and copied as they were written.
    """
    head, body, text = html.partition("<body")
    parts = TAG.split(text)
    parts[::2] = [DASH.sub(r'<span class="bound">\1 \2</span>', part) for part in parts[::2]]
    return head + body + "".join(parts)


def _font_faces() -> str:
    return "".join(
        f"@font-face {{ font-family: {fonts.FAMILY}; font-weight: {weight}; font-style: {style};"
        f" src: url({fonts.face(weight, style).as_uri()}); }}"
        for weight, style in fonts.FACES
    )


def _colours() -> dict[str, ColorProfile]:
    """WeasyPrint's own sRGB profile. Left to itself it never closes the file.

    Made anew for each paper: once read, a profile writes itself out in other bytes.
    """
    return {"--srgb": ColorProfile(BytesIO(_srgb()), "", "relative-colorimetric", "rgb")}


@cache
def _srgb() -> bytes:
    return files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes()
