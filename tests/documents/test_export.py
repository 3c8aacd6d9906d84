import hashlib
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.utils.translation import override

from tests.documents.acts import files, issue, open_for_replacement
from tests.factories.documents import PaperFactory, issued, noticed_bloc
from tests.factories.members import BlocFactory

pytestmark = pytest.mark.django_db


def run(folder: Path, *arguments: str, year: int = 2020) -> str:
    out = StringIO()
    with override("en"):
        call_command(
            "export_papers", "--year", str(year), "--to", str(folder), *arguments, stdout=out
        )
    return out.getvalue()


def refused(folder: Path, *arguments: str) -> str:
    with pytest.raises(CommandError) as no:
        run(folder, *arguments)
    return str(no.value)


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def place(tmp_path) -> Path:
    return tmp_path / "2020"


def test_export_issued_papers_are_the_stored_bytes_under_readable_names(place):
    paper = issued(noticed_bloc(name="Khối Văn hóa"))
    told = run(place)
    stem = "Khối Văn hóa/TB-01-2021 Thông báo về hoạt động của Khối Văn hóa"
    assert names(place) == [f"{stem}.docx", f"{stem}.pdf", "Mục lục.html", "SHA256SUMS"]
    written = ((place / f"{stem}.pdf").read_bytes(), (place / f"{stem}.docx").read_bytes())
    assert written == files(paper)
    assert told == f"2020: 1 issued papers and 0 drafts are in {place}.\n"


def test_export_sums_fit_every_file(place):
    issued()
    run(place)
    lines = (place / "SHA256SUMS").read_text().splitlines()
    listed = {name: sha256 for sha256, name in (line.split("  ", 1) for line in lines)}
    found = {
        name: hashlib.sha256((place / name).read_bytes()).hexdigest()
        for name in names(place)
        if name != "SHA256SUMS"
    }
    assert listed == found


def test_export_twice_is_equal_byte_for_byte(place, tmp_path):
    issued(noticed_bloc(name="Khối mẫu A"))
    noticed_bloc(name="Khối mẫu B")
    for folder in (place, tmp_path / "again"):
        run(folder)
    first, again = (
        {name: (folder / name).read_bytes() for name in names(folder)}
        for folder in (place, tmp_path / "again")
    )
    assert first == again
    assert len(first) == 6


def test_export_not_yet_issued_is_a_draft_that_says_what_is_missing(place):
    noticed_bloc(name="Khối mẫu", letterhead__place="")
    told = run(place)
    stem = "Khối mẫu/Chưa ban hành/DỰ THẢO Thông báo về hoạt động của Khối mẫu"
    assert names(place)[:2] == [f"{stem}.docx", f"{stem}.pdf"]
    assert told == (
        f"2020: 0 issued papers and 1 drafts are in {place}.\n"
        "Still missing for “Thông báo về hoạt động của Khối mẫu”: "
        "Thể thức văn bản thiếu địa danh.\n"
    )


def test_export_index_is_vietnamese_and_names_what_is_missing(place):
    noticed_bloc(name="Khối mẫu", letterhead__place="")
    run(place)
    index = (place / "Mục lục.html").read_text()
    assert "Dự thảo, chưa ban hành" in index
    assert "The letterhead" not in index


def test_export_replaced_papers_lie_apart(place):
    bloc = noticed_bloc(name="Khối mẫu")
    old = issued(bloc)
    open_for_replacement(old)
    issue(bloc)
    run(place)
    title = "Thông báo về hoạt động của Khối mẫu"
    assert [name for name in names(place) if name.endswith(".pdf")] == [
        f"Khối mẫu/TB-02-2021 {title}.pdf",
        f"Khối mẫu/Đã được thay thế/TB-01-2021 {title}.pdf",
    ]


def test_export_paper_open_for_replacement_comes_with_the_new_draft(place):
    bloc = noticed_bloc(name="Khối mẫu")
    open_for_replacement(issued(bloc))
    run(place)
    title = "Thông báo về hoạt động của Khối mẫu"
    assert [name for name in names(place) if name.endswith(".pdf")] == [
        f"Khối mẫu/Chưa ban hành/DỰ THẢO {title}.pdf",
        f"Khối mẫu/TB-01-2021 {title}.pdf",
    ]


def test_export_other_years_stay_out(place):
    PaperFactory(emulation_year=2021)
    run(place)
    assert names(place) == ["Mục lục.html", "SHA256SUMS"]


def test_export_one_bloc_by_its_name_without_marks(place):
    PaperFactory(bloc=BlocFactory(name="Khối Văn hóa"), title="Một")
    PaperFactory(bloc=BlocFactory(name="Khối Nội chính"), title="Hai")
    run(place, "--bloc", "khoi van hoa")
    folders = {name.partition("/")[0] for name in names(place) if "/" in name}
    assert folders == {"Khối Văn hóa"}


def test_export_two_bodies_of_one_name_get_a_folder_each(place):
    for _ in range(2):
        PaperFactory(bloc__letterhead__name="Khối Văn hóa")
    run(place)
    folders = {name.partition("/")[0] for name in names(place) if "/" in name}
    assert folders == {"Khối Văn hóa", "Khối Văn hóa (2)"}


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("khối", "Several fit “khối”: “Khối Nội chính”, “Khối Văn hóa”."),
        (
            "xxx",
            "Nobody of the name “xxx” issues papers. There are: “Khối Nội chính”, “Khối Văn hóa”.",
        ),
    ],
)
def test_export_bloc_that_is_not_clear_is_asked_for(place, name, answer):
    BlocFactory(name="Khối Văn hóa")
    BlocFactory(name="Khối Nội chính")
    assert refused(place, "--bloc", name) == answer
    assert not place.exists()


def test_export_folder_with_something_in_it_is_left_alone(place):
    place.mkdir()
    (place / "kept.txt").write_text("kept")
    assert refused(place) == (
        f"{place} is not empty. Give a new or empty folder: nothing is overwritten."
    )
    assert names(place) == ["kept.txt"]


def test_export_to_a_file_is_refused(place):
    place.write_text("kept")
    assert refused(place) == f"{place} is a file; give a folder."


def test_export_into_an_empty_folder_is_fine(place):
    place.mkdir()
    run(place)
    assert names(place) == ["Mục lục.html", "SHA256SUMS"]


def test_export_damaged_file_is_left_out_and_told(place):
    paper = PaperFactory(pdf_bytes=b"damaged export", title="Một", number=7)
    default_storage.delete(paper.pdf.name)
    assert refused(place) == (
        f"The stored files of these papers are damaged and were left out: {paper}."
    )
    kept = [name.rpartition("/")[2] for name in names(place)]
    assert kept == ["TB-07-2021 Một.docx", "Mục lục.html", "SHA256SUMS"]
    assert "bị hỏng" in (place / "Mục lục.html").read_text()
