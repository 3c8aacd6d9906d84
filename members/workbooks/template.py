"""Writing the empty file: two sheets to fill in, a page that explains, lists to choose from."""

from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from members.models import Bloc
from members.workbooks.columns import (
    AGENCIES,
    HEADER_ROW,
    MOST_ROWS,
    PERSONS,
    ROLES,
    SHEETS,
    Column,
    Kind,
    Sheet,
)

FILE_NAME = "mau-nhap-co-quan-va-nguoi.xlsx"
LAST_ROW = HEADER_ROW + MOST_ROWS
FORMATS = {Kind.TEXT: "@", Kind.DAY: "dd/mm/yyyy", Kind.PLACE: "0"}
NEEDED = PatternFill("solid", fgColor="1F3F66")
OPTIONAL = PatternFill("solid", fgColor="E9EEF5")
LINE = Border(bottom=Side("thin", color="827C70"))
EXPLANATION = (
    "Cách điền tệp nhập cơ quan và người",
    "1. Điền trang tính “Cơ quan” trước, rồi trang tính “Người”. Cột nền đậm là cột bắt buộc.",
    "2. Không đổi tên cột và tên trang tính, không gộp ô, không dùng công thức. Một hàng là một "
    "cơ quan, hoặc một chức vụ của một người.",
    "3. Một người giữ nhiều chức vụ thì ghi nhiều hàng, họ và tên ghi giống nhau.",
    "4. Ngày ghi dạng ngày/tháng/năm, ví dụ 12/01/2026. “Đến hết ngày” là ngày cuối cùng còn giữ "
    "chức vụ; để trống khi còn đang giữ.",
    "5. Điện thoại ghi dạng văn bản để giữ số 0 đầu.",
    f"6. Mỗi trang tính nhiều nhất {MOST_ROWS} hàng, tệp nhiều nhất 2 MB, lưu dạng .xlsx.",
    "7. Khi tải lên, hệ thống cho xem trước những gì sẽ được thêm hoặc đổi và chỉ rõ từng ô cần "
    "sửa. Chưa bấm “Nhập” thì chưa có gì thay đổi.",
    "8. Nhập lại cùng một tệp thì không có gì thay đổi thêm.",
)


def make_template(bloc: Bloc, day: date) -> bytes:
    """The template for a bloc, with the agencies it has on that day already filled in."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for sheet in SHEETS:
        _write_sheet(workbook.create_sheet(sheet.name), sheet)
    _fill_in(workbook[AGENCIES.name], bloc, day)
    _offer_choices(workbook[AGENCIES.name], workbook[PERSONS.name])
    _explain(workbook.create_sheet("Hướng dẫn"))
    written = BytesIO()
    workbook.save(written)
    return written.getvalue()


def _write_sheet(worksheet: Worksheet, sheet: Sheet) -> None:
    for index, column in enumerate(sheet.columns, start=1):
        head = worksheet.cell(HEADER_ROW, index, column.heading)
        head.font = Font(bold=True, color="FFFFFF" if column.required else "1C1F26")
        head.fill = NEEDED if column.required else OPTIONAL
        head.alignment = Alignment(wrap_text=True, vertical="center")
        head.comment = Comment(column.hint, "", height=110, width=260)
        head.border = LINE
        worksheet.column_dimensions[get_column_letter(index)].width = column.width
        _format(worksheet, index, column)
    worksheet.row_dimensions[HEADER_ROW].height = 34
    worksheet.freeze_panes = worksheet.cell(HEADER_ROW + 1, 2)


def _format(worksheet: Worksheet, index: int, column: Column) -> None:
    """Telephone numbers keep their 0 and days stay days, whoever types them."""
    for number in range(HEADER_ROW + 1, LAST_ROW + 1):
        worksheet.cell(number, index).number_format = FORMATS[column.kind]


def _fill_in(worksheet: Worksheet, bloc: Bloc, day: date) -> None:
    members = bloc.memberships.on(day).select_related("agency").prefetch_related("agency__names")
    for number, one in enumerate(members.order_by("position", "pk"), start=HEADER_ROW + 1):
        name = next((name for name in one.agency.names.all() if name.holds_on(day)), None)
        row = {
            "code": one.agency.code,
            "name": one.agency.name,
            "short_name": name.short_name if name else "",
            "founded_on": one.agency.founded_on,
            "position": one.position,
            "joined_on": one.valid_from,
            "basis": one.basis,
            "note": one.agency.note,
        }
        for index, column in enumerate(AGENCIES.columns, start=1):
            worksheet.cell(number, index).value = row[column.key] or None


def _offer_choices(agencies: Worksheet, persons: Worksheet) -> None:
    codes = DataValidation("list", formula1=f"'{AGENCIES.name}'!$A$2:$A${LAST_ROW}")
    roles = DataValidation("list", formula1=f'"{",".join(ROLES)}"')
    for key, choice in (("code", codes), ("role", roles)):
        choice.errorTitle, choice.error = "Chọn trong danh sách", "Hãy chọn trong danh sách."
        index = [column.key for column in PERSONS.columns].index(key) + 1
        letter = get_column_letter(index)
        choice.add(f"{letter}{HEADER_ROW + 1}:{letter}{LAST_ROW}")
        persons.add_data_validation(choice)


def _explain(worksheet: Worksheet) -> None:
    worksheet.column_dimensions["A"].width = 110
    for number, line in enumerate(EXPLANATION, start=1):
        cell = worksheet.cell(number, 1, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if number == 1:
            cell.font = Font(bold=True, size=14)
