from tests.access import Row, World, only, readers
from tests.documents.kinds import NOTICE

KEEPERS = ("secretary", "administrator")


def paper(world: World) -> list:
    return [world.paper.pk]


def draft(world: World) -> list:
    return [NOTICE.key, world.bloc.pk]


def letterhead(world: World) -> list:
    return [world.bloc.letterhead_id]


def statute(world: World) -> list:
    return [world.statute.pk]


def administrators(status: int = 200) -> dict[str, int]:
    """The list of statutes is one for all provinces: each province's administrator keeps it."""
    return dict.fromkeys(("administrator", "other_administrator"), status)


ROWS = [
    Row("documents:papers", otherwise=200),
    Row("documents:paper", paper, readers()),
    Row("documents:paper_pdf", paper, readers()),
    Row("documents:paper_docx", paper, readers()),
    Row("documents:open_replacement", paper, only(*KEEPERS), only(*KEEPERS, status=422)),
    Row("documents:cancel_replacement", paper, only(*KEEPERS), only(*KEEPERS, status=422)),
    Row("documents:draft", draft, readers()),
    Row("documents:draft_pdf", draft, readers()),
    Row("documents:draft_docx", draft, readers()),
    Row("documents:issue", draft, only(*KEEPERS), only(*KEEPERS, status=422)),
    Row("documents:letterhead", letterhead, only(*KEEPERS), only(*KEEPERS, status=422)),
    Row("documents:letterhead_sample", letterhead, only(*KEEPERS), only(*KEEPERS)),
    Row("documents:statutes", otherwise=200),
    Row("documents:add_statute", get=administrators(), post=administrators(422), otherwise=403),
    Row(
        "documents:change_statute",
        statute,
        administrators(),
        administrators(422),
        otherwise=403,
    ),
    Row("documents:end_statute", statute, administrators(), administrators(422), otherwise=403),
]
