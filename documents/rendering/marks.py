"""What tells a reader that a paper is not, or not yet, one to act on."""

DRAFT = "DỰ THẢO"
EXAMPLE = "VÍ DỤ"
EXAMPLE_LINE = "VÍ DỤ: số liệu minh họa, không có giá trị sử dụng"
STYLESHEETS = ("decree30", "draft", "example")


def title(text: str, *, draft: bool, example: bool) -> str:
    """The file's title says it too: who listens to the paper does not see marks in the margin."""
    said = [mark for mark, applies in ((EXAMPLE, example), (DRAFT, draft)) if applies]
    return " - ".join([*said, text])


def stylesheets(*, draft: bool, example: bool) -> list[str]:
    applies = {"decree30": True, "draft": draft, "example": example}
    return [name for name in STYLESHEETS if applies[name]]
