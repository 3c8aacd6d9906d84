from documents.views.drafts import draft, draft_docx, draft_pdf, issue
from documents.views.letterheads import letterhead, letterhead_sample
from documents.views.papers import paper, paper_docx, paper_pdf, papers
from documents.views.replacing import cancel_replacement, open_replacement
from documents.views.statutes import add_statute, change_statute, end_statute, statutes

__all__ = [
    "add_statute",
    "cancel_replacement",
    "change_statute",
    "draft",
    "draft_docx",
    "draft_pdf",
    "end_statute",
    "issue",
    "letterhead",
    "letterhead_sample",
    "open_replacement",
    "paper",
    "paper_docx",
    "paper_pdf",
    "papers",
    "statutes",
]
