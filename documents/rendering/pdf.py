"""HTML to PDF/A-2a and PDF/UA-1 in one file."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils.timezone import get_default_timezone

from documents.rendering import marks


class ForeignResource(Exception):
    """The HTML asks for a file or an address that is not the project's own."""


def render_pdf(
    html: str,
    *,
    title: str,
    language: str = "vi",
    draft: bool,
    example: bool,
    created: datetime,
    identifier: bytes,
) -> bytes:
    """The same arguments give the same bytes.

    `created` becomes the file's date, in the office's time zone; `identifier` its permanent id.
    Raises ForeignResource and fonts.FontsMissing.
    """
    # Loading WeasyPrint takes a second, and most processes never print.
    from documents.rendering.press import Imprint, press_for

    imprint = Imprint(
        title=marks.title(title, draft=draft, example=example),
        language=language,
        moment=created.astimezone(get_default_timezone()).isoformat(timespec="seconds"),
        identifier=identifier,
        stylesheets=marks.stylesheets(draft=draft, example=example),
    )
    return press_for(Path(settings.PAPER_FONTS_DIR)).printed(html, imprint)
