"""The gallery's pieces: every component in its states, with made-up words only."""

from dataclasses import replace

from django import forms

from office.components import Cell, Column, Fact, Link, Nothing, Step, Table
from office.forms import ClockField, DayField, Form, LinesField, MoneyField
from office.pages import Difference

LONG = (
    "Ban Quản lý các khu công nghiệp và Trung tâm Phục vụ hành chính công, chuyển đổi số "
    "và xúc tiến đầu tư (tên mẫu dài)"
)
MEMBERS = Table(
    caption="Đơn vị thành viên",
    columns=[
        Column("Tên"),
        Column("Trạng thái"),
        Column("Từ ngày", "day"),
        Column("Số cán bộ", "number"),
        Column("Ghi chú"),
    ],
    rows=[],
    nothing=Nothing(
        "Khối chưa có đơn vị thành viên nào.",
        "Thư ký khối thêm từng đơn vị, hoặc nhập cả danh sách từ tệp Excel.",
        "#",
        "Thêm đơn vị",
    ),
)
ROWS = [
    [Cell("Đơn vị mẫu 01", href="#"), Cell("Đã gửi", tone="done"), "01/01/2026", "128", ""],
    [
        Cell(LONG, href="#", note="Tên trước 01/07/2025: Đơn vị mẫu 02"),
        Cell("Quá hạn 3 ngày", tone="late"),
        "12/01/2026",
        "1.024",
        "Văn bản số 05/BC-KTĐ",
    ],
    [Cell("Đơn vị mẫu 03", href="#"), Cell("Chờ ý kiến", tone="waiting"), "01/01/2026", "7", None],
]
TABLES = [
    MEMBERS,
    replace(MEMBERS, caption="Một dòng", rows=ROWS[:1]),
    replace(MEMBERS, caption="Nhiều dòng", rows=ROWS * 3, note="Có tên dài và ô để trống"),
    Table(
        caption="Bảng nhiều cột, cuộn ngang trong khung",
        columns=[Column("Đơn vị"), *(Column(f"Tiêu chí {n}", "number") for n in range(1, 15))],
        rows=[[name, *(str(n / 2) for n in range(14))] for name in ("Đơn vị 01", LONG)],
        total=["Cộng", *(str(n) for n in range(14))],
        wide=True,
    ),
]
FACTS = [
    Fact("Tên đầy đủ", LONG),
    Fact("Trạng thái", "Đang thực hiện", tone="active"),
    Fact("Trưởng khối", "Đơn vị mẫu 01", href="#", note="Nhiệm kỳ 2026"),
    Fact("Phong trào", lines=["Thi đua lao động giỏi", "Cả nước chung tay vì người nghèo"]),
    Fact("Đóng góp an sinh xã hội", "1.250.000.000 đồng"),
]
STEPS = [
    Step("Xây dựng giao ước", "done", "Xong ngày 20/01/2026", "#"),
    Step("Ký giao ước", "done", "16/16 đơn vị đã ký"),
    Step("Sơ kết", "now", "Đến hết ngày 31/08/2026: 14/16 báo cáo", "#"),
    Step("Kiểm tra chéo", "late", "Quá hạn ngày 15/11/2026"),
    Step("Tổng kết", "ahead", "Tháng 12/2026"),
]
TABS = [Link("Thành phần tham dự", "#", True), Link("Chương trình", "#"), Link("Biên bản", "#")]


class SampleForm(Form):
    """One field of each sort that the product asks with."""

    name = forms.CharField(label="Họ và tên", max_length=40)
    day = DayField(label="Ngày")
    clock = ClockField(label="Giờ", required=False)
    money = MoneyField(label="Số tiền", help_text="Ghi số đồng, không ghi triệu hay tỷ.")
    kind = forms.ChoiceField(
        label="Loại văn bản", choices=[("", "—"), ("a", "Báo cáo"), ("b", "Tờ trình")]
    )
    way = forms.ChoiceField(
        label="Hình thức biểu quyết",
        widget=forms.RadioSelect,
        choices=[("hand", "Giơ tay biểu quyết"), ("paper", "Bỏ phiếu kín"), ("long", LONG)],
    )
    present = forms.MultipleChoiceField(
        label="Có mặt",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("1", "Đơn vị mẫu 01"), ("2", "Đơn vị mẫu 02")],
    )
    agreed = forms.BooleanField(label="Thủ trưởng đã đọc.")
    points = LinesField(label="Nội dung", required=False, help_text="Mỗi dòng một nội dung.")
    file = forms.FileField(label="Tệp minh chứng", required=False)


MISTAKEN = {"name": "Nguyễn Thị Ánh Tuyết " * 4, "day": "30/02/2026", "money": "nhiều"}
DIFFERENCES = [
    Difference("Chủ đề năm", "Đoàn kết, sáng tạo", "Đoàn kết, kỷ cương, sáng tạo"),
    Difference("Nội dung", "Một\nHai\nBa", LONG),
]
REASONS = ["Hội nghị chưa có thư ký.", "Mới có 9/16 đơn vị; cần ít nhất 11."]
TONE_WORDS = {
    "": "Bản nháp",
    "active": "Đang thực hiện",
    "done": "Đã ban hành",
    "waiting": "Chờ ý kiến",
    "late": "Quá hạn",
    "example": "Ví dụ",
}
