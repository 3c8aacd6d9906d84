"""Reads a PDF back as a person with a ruler would: what stands where, how large, in which face.

All distances are millimetres from the top left corner of the page; sizes are points.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTCurve, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

MM = 72 / 25.4
COLUMN_GAP = 2
SAME_LINE = 0.2


@dataclass(frozen=True)
class Run:
    """Letters of one face and size that follow each other on one line."""

    page: int  # from 1
    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str
    tag: str  # of the marked content: Span, Artifact …

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return "Italic" in self.font


@dataclass(frozen=True)
class Rule:
    """A drawn line or box."""

    page: int
    left: float
    right: float
    top: float
    bottom: float

    @property
    def length(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class Line:
    """Runs on one baseline, such as one line of a paragraph or both columns of the head."""

    page: int
    baseline: float
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        said, right = "", self.left
        for run in self.runs:
            said += run.text if run.left - right < COLUMN_GAP else f" {run.text}"
            right = run.right
        return " ".join(said.split())

    @property
    def left(self) -> float:
        return self.runs[0].left

    @property
    def right(self) -> float:
        return self.runs[-1].right

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class PdfReading:
    sizes: tuple[tuple[float, float], ...]  # width, height of each page
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...]

    @property
    def text(self) -> str:
        """The words of all pages in the order of the content, single blanks between them."""
        content = [run for run in self.runs if run.tag != "Artifact"]
        return " ".join(" ".join(run.text for run in content).split())

    def lines(self, page: int) -> tuple[Line, ...]:
        """From top to bottom; columns side by side are one line."""
        lines: list[list[Run]] = []
        on_page = [run for run in self.runs if run.page == page]
        for run in sorted(on_page, key=lambda run: run.baseline):
            if lines and run.baseline - lines[-1][-1].baseline < SAME_LINE:
                lines[-1].append(run)
            else:
                lines.append([run])
        return tuple(
            Line(page, runs[0].baseline, tuple(sorted(runs, key=lambda run: run.left)))
            for runs in lines
        )

    def find_all(self, text: str) -> list[Run]:
        return [run for run in self.runs if run.text.strip() == text]

    def find(self, text: str) -> Run:
        """The run that is exactly this text. Raises LookupError unless there is just one."""
        return _only(self.find_all(text), text)

    def rule_under(self, run: Run) -> Rule:
        """The rule within 3 mm under a line of text."""
        under = [
            rule
            for rule in self.rules
            if rule.page == run.page and 0 < rule.top - run.baseline < 3
            if rule.left < (run.left + run.right) / 2 < rule.right
        ]
        return _only(under, f"rule under {run.text}")


def _only(found: list, wanted: str):
    if len(found) != 1:
        raise LookupError(f"{len(found)} × {wanted!r}")
    return found[0]


def read_pdf(data: bytes) -> PdfReading:
    manager = PDFResourceManager()
    device = _Device(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    sizes, runs, rules = [], [], []
    for number, page in enumerate(PDFPage.get_pages(BytesIO(data)), start=1):
        interpreter.process_page(page)
        layout = device.get_result()
        sizes.append((layout.width / MM, layout.height / MM))
        runs += _runs(layout, number)
        rules += _rules(layout, number)
    return PdfReading(tuple(sizes), tuple(runs), tuple(rules))


class _Device(PDFPageAggregator):
    """Notes for each letter the marked content it belongs to."""

    tags: tuple[str, ...] = ()

    def begin_tag(self, tag, props=None) -> None:
        self.tags += (tag.name,)

    def end_tag(self) -> None:
        self.tags = self.tags[:-1]

    def render_char(self, *args) -> float:
        advance = super().render_char(*args)
        self.cur_item._objs[-1].tag = self.tags[-1] if self.tags else ""
        return advance


def _runs(layout: LTPage, page: int) -> Iterator[Run]:
    current = None
    for letter in (item for item in layout if isinstance(item, LTChar)):
        run = _run(letter, layout, page)
        if current and _goes_on(current, run):
            current = replace(current, text=current.text + run.text, right=run.right)
        else:
            if current:
                yield current
            current = run
    if current:
        yield current


def _run(letter: LTChar, layout: LTPage, page: int) -> Run:
    return Run(
        page=page,
        text=letter.get_text(),
        left=letter.x0 / MM,
        right=letter.x1 / MM,
        baseline=(layout.height - letter.matrix[5]) / MM,
        size=round(letter.size, 2),
        font=letter.fontname.partition("+")[2],
        tag=letter.tag,
    )


def _goes_on(run: Run, after: Run) -> bool:
    near = abs(after.left - run.right) < run.size / MM
    level = abs(after.baseline - run.baseline) < 0.1
    alike = (after.size, after.font, after.tag) == (run.size, run.font, run.tag)
    return near and level and alike


def _rules(layout: LTPage, page: int) -> Iterator[Rule]:
    """WeasyPrint clips to a rule's box and then fills it: two shapes at one place are one rule."""
    seen: set[tuple[int, int, int]] = set()
    for item in layout:
        if not isinstance(item, LTCurve):
            continue
        place = (round(item.x0), round(item.x1), round(item.y0))
        if place not in seen:
            seen.add(place)
            yield Rule(
                page=page,
                left=item.x0 / MM,
                right=item.x1 / MM,
                top=(layout.height - item.y1) / MM,
                bottom=(layout.height - item.y0) / MM,
            )
